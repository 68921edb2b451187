/** Two items of a JSON dump, packed as two streams that follow each other, as parallel packers write them. */
export const BZIP2 = [
  'QlpoOTFBWSZTWe8NcIsAAQ5fgEAQUAR/8CAAYAo+r9+qMAD6tsInoqfpR/qo9TJoNAZMmh6agiJ/qVMEwBNDIwAASJNU9KMMgAjE',
  '/VA0eTI1qrbY2gRaABWz2nt2GWzfkOmZxhyddm3dv5W89JKkkkmJJYkkl3d3c2/hAAABAEAAY0kGu7hzTbSQY333xgREzSOrQTMS',
  'xFKUE/NYiKqgB4VVUAAEAfREYzy1G2e4OHPvxtINnvpkkppcuydFTDVMRQ1qi7Ri2hs1VmEkaAWuqMl1SfF0Vyplv04TX19Cm2qg',
  'lgIw5IxxgQiyy+0kEFziPIu5IpwoSHeGuEWAQlpoOTFBWSZTWb+8WFgAAQ/fgEAQUAR/8AgAYAo+r9+qMAD6tsIqf6SepH/qqAAa',
  'BoAPFCIn+pQCYTRgmIwTAEiSPUQNpE0aYJkAb1SxmpbbG0COMAC7au3frIzvX6h0vcZ8HOjd5b92+7CDgAFoEgAIiIiCtzMkkkyT',
  'JJMaSC2HpxTbSQWyyyisRddSOrRiwmZpLEACYNYiKqgAPtVVAABAIUYxGRtRG3WQ0flwVcEqdK+2y3zZ8k6u3jFNWsaHZ8y8y+xZ',
  'R3sks7STjOtDG8pe8Palt+ut044qm6VBcwEVOCPHiBCPdW+UkEGDiP8XckU4UJC/vFhY',
].join('');

export const ZSTD = [
  'KLUv/QRoxQYAQksiGVB3Dtu5aEk9bTSnLYq5cvdbAiJPE7PmPAHA9zEzMzMzxxhjjDHGuLu7u7uLHEZBDByXE7hPdVKZTcz5Ttzr',
  'rKOpK1ZnU4fBaVNXVQ+TT7Wvew1Mvrycmk2hw+D7HskJ6gXWqmi0t8PgVUqtSbVplfdgcozKp+lh8BWEZaJ5GJyS2TxMLq0uuxc1',
  'qDHMMyUpqGfWIAOZkQ8gRpFAzgdqrAiAAIgHzzt37bBbp046NMpIR4JTi87yLfV+dID2Og6QmgRo5pwsUC5ZA0tKGFOsnMhZicv+',
  '7accvCi1L/0EaOUGAHLLIhlweQMo8Qq6sK0vgglnHS7smqQSNLP/u8cCQNe5u7u7u3d3d3d3MzMzMzMfRkEMgjdrgbYSlTNWeTXd',
  'Djws9/Uh6elF5U/74M6fLIruQ1aiby3HPGTZlZ3kz2cf7LrdqkweFKXnFWx+tg8ujdFjEf1J43IP2WtG5+c+uB0EvEByH9wpVrkP',
  '2Vhtdbk1qDHMIylIQT1aDSADmZEPIEaRQM4HaqwIgACIB887d+2wW6dOOjTKSEeCU4vO8q3qUukQ7XU4AG0Sqxmesui5ZBUsVWFM',
  'sXKSsyouowK3FxbO',
].join('');
