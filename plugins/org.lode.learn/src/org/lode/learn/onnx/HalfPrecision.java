package org.lode.learn.onnx;

/** IEEE 754 half precision, which Java 17 cannot convert itself. */
final class HalfPrecision {
    private HalfPrecision() {}

    static float toFloat(int bits) {
        int exponent = bits >>> 10 & 0x1f;
        int fraction = bits & 0x3ff;
        float size =
                switch (exponent) {
                    case 0 -> fraction * 0x1p-24f;
                    case 0x1f -> fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
                    default -> Float.intBitsToFloat(exponent + 112 << 23 | fraction << 13);
                };
        return (bits & 0x8000) == 0 ? size : -size;
    }

    /** The nearest half-precision number, ties to even; too large ones become infinite. */
    static int fromFloat(float value) {
        int bits = Float.floatToIntBits(value);
        int sign = bits >>> 16 & 0x8000;
        float size = Math.abs(value);
        if (Float.isNaN(value)) {
            return 0x7e00;
        }
        if (size >= 65520f) {
            return sign | 0x7c00;
        }
        if (size < 0x1p-14f) {
            return sign | (int) Math.rint(size * 0x1p24);
        }
        int rounded = (bits & 0x7fffffff) + 0xfff + (bits >>> 13 & 1);
        return sign | (rounded >>> 13) - (112 << 10);
    }
}
