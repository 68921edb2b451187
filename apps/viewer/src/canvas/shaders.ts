// The programs measure in pixels of the screen: positions are taken to the viewport first, so that strokes, gaps and
// arrow heads keep their size at every zoom.

export const NODE_VERTEX = /* glsl */ `
attribute vec2 a_position;
attribute float a_size;
attribute vec4 a_color;
attribute float a_kind;
attribute float a_shape;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform vec2 u_viewport;
uniform float u_sizeRatio;
varying vec2 v_at;
varying float v_radius;
varying vec4 v_color;
varying float v_kind;
varying float v_shape;
void main() {
  v_radius = a_size / u_sizeRatio;
  vec2 offset = a_corner * (v_radius * 1.25 + 2.0);
  vec2 clip = (u_matrix * vec3(a_position, 1.0)).xy;
  gl_Position = vec4(clip + offset * 2.0 / u_viewport, 0.0, 1.0);
  v_at = offset;
  v_color = a_color;
  v_color.a *= 255.0 / 254.0;
  v_kind = a_kind;
  v_shape = a_shape;
}`;

export const NODE_FRAGMENT = /* glsl */ `
precision highp float;
varying vec2 v_at;
varying float v_radius;
varying vec4 v_color;
varying float v_kind;
varying float v_shape;
uniform sampler2D u_icons;
uniform float u_columns;
uniform float u_rows;
uniform vec3 u_iconColor;
uniform vec3 u_ringColor;
uniform float u_pixelRatio;

float box(vec2 p, float half_, float corner) {
  vec2 q = abs(p) - half_ + corner;
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - corner;
}

float hexagon(vec2 p, float r) {
  p = abs(p.yx);
  const vec3 k = vec3(-0.866025404, 0.5, 0.577350269);
  p -= 2.0 * min(dot(k.xy, p), 0.0) * k.xy;
  p -= vec2(clamp(p.x, -k.z * r, k.z * r), r);
  return length(p) * sign(p.y);
}

float outline(vec2 p, float r) {
  if (v_shape < 0.5) return length(p) - r;
  if (v_shape < 1.5) return box(p, r * 0.9, r * 0.31);
  if (v_shape < 2.5) return (abs(p.x) + abs(p.y) - r * 1.16) * 0.7071;
  if (v_shape < 3.5) return hexagon(p, r * 0.953);
  if (v_shape < 4.5) return box(p, r * 0.9, r * 0.09);
  if (v_shape < 5.5) return box(p, r * 0.9, r * 0.56);
  return length(p) - r * 0.8;
}

void main() {
  float soft = 0.75 / u_pixelRatio;
  float d = outline(v_at, v_radius);
  float halo = 1.0 - smoothstep(1.5 - soft, 1.5 + soft, d);
  if (halo <= 0.0) discard;
  float body = 1.0 - smoothstep(-soft, soft, d);
  vec3 color = mix(u_ringColor, v_color.rgb, body);
  if (v_radius > 6.5) {
    vec2 at = v_at / (v_radius * 1.5) + 0.5;
    if (at.x > 0.0 && at.x < 1.0 && at.y > 0.0 && at.y < 1.0) {
      vec2 cell = vec2(mod(v_kind, u_columns), floor(v_kind / u_columns));
      vec2 uv = (cell + vec2(at.x, 1.0 - at.y)) / vec2(u_columns, u_rows);
      float icon = texture2D(u_icons, uv).a * smoothstep(6.5, 9.0, v_radius);
      color = mix(color, u_iconColor, icon);
    }
  }
  gl_FragColor = vec4(color, 1.0) * halo * v_color.a;
}`;

export const EDGE_VERTEX = /* glsl */ `
attribute vec2 a_from;
attribute vec2 a_to;
attribute vec2 a_sizes;
attribute float a_width;
attribute float a_style;
attribute vec4 a_color;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform vec2 u_viewport;
uniform float u_sizeRatio;
varying vec2 v_at;
varying float v_length;
varying float v_width;
varying float v_style;
varying vec4 v_color;
void main() {
  vec2 from = (u_matrix * vec3(a_from, 1.0)).xy * u_viewport * 0.5;
  vec2 to = (u_matrix * vec3(a_to, 1.0)).xy * u_viewport * 0.5;
  float whole = max(length(to - from), 0.001);
  vec2 along = (to - from) / whole;
  float start = a_sizes.x / u_sizeRatio + 1.5;
  float end = a_sizes.y / u_sizeRatio + 1.5;
  v_length = max(whole - start - end, 0.0);
  v_at = vec2(a_corner.x * v_length, a_corner.y * 8.0);
  vec2 place = from + along * (start + v_at.x) + vec2(-along.y, along.x) * v_at.y;
  gl_Position = vec4(place * 2.0 / u_viewport, 0.0, 1.0);
  v_width = a_width;
  v_style = a_style;
  v_color = a_color;
  v_color.a *= 255.0 / 254.0;
}`;

/** `a_style` is modality (0 to 3) + 4 when denied + 8 for a head at the target + 16 for one at the source. */
export const EDGE_FRAGMENT = /* glsl */ `
precision highp float;
varying vec2 v_at;
varying float v_length;
varying float v_width;
varying float v_style;
varying vec4 v_color;
uniform float u_pixelRatio;

float bit(float value, float place) { return mod(floor(value / place + 0.01), 2.0); }
float ink(float distance_, float soft) { return 1.0 - smoothstep(-soft, soft, distance_); }

float dashed(float x, float on, float period) {
  float at = mod(x, period) - on * 0.5;
  return abs(at) - on * 0.5;
}

void main() {
  float soft = 0.75 / u_pixelRatio;
  float modality = mod(floor(v_style + 0.01), 4.0);
  float half_ = v_width * 0.5;
  float unit = max(1.0, v_width * 0.7);
  float head = min(5.0 + v_width * 2.2, v_length);
  float first = bit(v_style, 16.0) > 0.5 ? head * 0.8 : 0.0;
  float last = v_length - (bit(v_style, 8.0) > 0.5 ? head * 0.8 : 0.0);
  float x = v_at.x;
  float y = abs(v_at.y);

  float line = y - half_;
  if (modality > 0.5) {
    float gap;
    if (modality < 1.5) gap = dashed(x - first, 6.0 * unit, 10.0 * unit);
    else if (modality < 2.5) gap = min(dashed(x - first, 11.0 * unit, 19.0 * unit), dashed(x - first - 14.2 * unit, 1.6 * unit, 19.0 * unit));
    else gap = dashed(x - first, 1.6 * unit, 3.8 * unit);
    line = max(line, gap);
  }
  line = max(line, max(first - x, x - last));
  float shade = ink(line, soft);
  if (bit(v_style, 8.0) > 0.5 && v_length > 4.0)
    shade = max(shade, ink(max(y - (v_length - x) * 0.42, v_length - head - x), soft));
  if (bit(v_style, 16.0) > 0.5 && v_length > 4.0) shade = max(shade, ink(max(y - x * 0.42, x - head), soft));
  if (bit(v_style, 4.0) > 0.5) shade = max(shade, ink(max(y - 5.5, abs(x - v_length * 0.5) - 1.1), soft));
  if (shade <= 0.0) discard;
  gl_FragColor = vec4(v_color.rgb, 1.0) * shade * v_color.a;
}`;
