package se.samblick.app.area;

/**
 * Gauss' conformal projection of the ellipsoid GRS 80 by Krüger's series.
 *
 * @param centralMeridian in degrees east
 * @param scale on the central meridian
 * @see "Lantmäteriet, Gauss Conformal Projection (Transverse Mercator): Krüger's Formulas, 2008"
 */
record GaussKruger(double centralMeridian, double scale, double falseNorthing, double falseEasting) {
    private static final double AXIS = 6_378_137;
    private static final double FLATTENING = 1 / 298.257222101;
    private static final double E2 = FLATTENING * (2 - FLATTENING);
    private static final double N = FLATTENING / (2 - FLATTENING);
    private static final double RADIUS = AXIS / (1 + N) * (1 + N * N / 4 + Math.pow(N, 4) / 64);

    /** A point: northing and easting in metres, or latitude and longitude in degrees. */
    record Point(double north, double east) {}

    Point project(double latitude, double longitude) {
        double phi = Math.toRadians(latitude);
        double sin = Math.sin(phi);
        double sin2 = sin * sin;
        double conformal = phi
                - sin
                        * Math.cos(phi)
                        * (E2
                                + (5 * E2 * E2 - Math.pow(E2, 3)) / 6 * sin2
                                + (104 * Math.pow(E2, 3) - 45 * Math.pow(E2, 4)) / 120 * sin2 * sin2
                                + 1237 * Math.pow(E2, 4) / 1260 * Math.pow(sin, 6));
        double lambda = Math.toRadians(longitude - centralMeridian);
        double xi = Math.atan2(Math.tan(conformal), Math.cos(lambda));
        double eta = atanh(Math.cos(conformal) * Math.sin(lambda));
        double north = xi;
        double east = eta;
        double[] beta = {
            N / 2 - 2 * N * N / 3 + 5 * Math.pow(N, 3) / 16 + 41 * Math.pow(N, 4) / 180,
            13 * N * N / 48 - 3 * Math.pow(N, 3) / 5 + 557 * Math.pow(N, 4) / 1440,
            61 * Math.pow(N, 3) / 240 - 103 * Math.pow(N, 4) / 140,
            49561 * Math.pow(N, 4) / 161280
        };
        for (int i = 0; i < beta.length; i++) {
            int k = 2 * (i + 1);
            north += beta[i] * Math.sin(k * xi) * Math.cosh(k * eta);
            east += beta[i] * Math.cos(k * xi) * Math.sinh(k * eta);
        }
        return new Point(scale * RADIUS * north + falseNorthing, scale * RADIUS * east + falseEasting);
    }

    /** The other way: latitude and longitude of a point on the map. */
    Point unproject(double northing, double easting) {
        double xi = (northing - falseNorthing) / (scale * RADIUS);
        double eta = (easting - falseEasting) / (scale * RADIUS);
        double[] delta = {
            N / 2 - 2 * N * N / 3 + 37 * Math.pow(N, 3) / 96 - Math.pow(N, 4) / 360,
            N * N / 48 + Math.pow(N, 3) / 15 - 437 * Math.pow(N, 4) / 1440,
            17 * Math.pow(N, 3) / 480 - 37 * Math.pow(N, 4) / 840,
            4397 * Math.pow(N, 4) / 161280
        };
        double north = xi;
        double east = eta;
        for (int i = 0; i < delta.length; i++) {
            int k = 2 * (i + 1);
            north -= delta[i] * Math.sin(k * xi) * Math.cosh(k * eta);
            east -= delta[i] * Math.cos(k * xi) * Math.sinh(k * eta);
        }
        double conformal = Math.asin(Math.sin(north) / Math.cosh(east));
        double lambda = Math.atan2(Math.sinh(east), Math.cos(north));
        return new Point(Math.toDegrees(latitude(conformal)), centralMeridian + Math.toDegrees(lambda));
    }

    private static double latitude(double conformal) {
        double sin = Math.sin(conformal);
        double sin2 = sin * sin;
        return conformal
                + sin
                        * Math.cos(conformal)
                        * (E2
                                + E2 * E2
                                + Math.pow(E2, 3)
                                + Math.pow(E2, 4)
                                - (7 * E2 * E2 + 17 * Math.pow(E2, 3) + 30 * Math.pow(E2, 4)) / 6 * sin2
                                + (224 * Math.pow(E2, 3) + 889 * Math.pow(E2, 4)) / 120 * sin2 * sin2
                                - 4279 * Math.pow(E2, 4) / 1260 * Math.pow(sin, 6));
    }

    private static double atanh(double x) {
        return 0.5 * Math.log((1 + x) / (1 - x));
    }
}
