namespace NewsBot.Core.Learning;

/// <summary>
/// The leading eigenvectors of a large sparse symmetric matrix by randomised subspace iteration (Halko, Martinsson and Tropp 2011). The same matrix gives
/// the same numbers.
/// </summary>
internal static class SubspaceIteration
{
    private const int Iterations = 6;
    private const int Extra = 16;

    /// <summary>
    /// For each row its place along each of the <paramref name="count"/> directions of the largest positive eigenvalues, times the root of the eigenvalue;
    /// row after row. Where there are fewer rows than directions, the rest is 0.
    /// </summary>
    public static float[] Embed((int[] Columns, float[] Values)[] rows, int count)
    {
        var width = Math.Min(rows.Length, count + Extra);
        var random = new Random(20220310);
        var basis = Enumerable.Range(0, rows.Length).Select(_ => Enumerable.Range(0, width).Select(_ => random.NextDouble() - 0.5).ToArray()).ToArray();
        Orthonormalise(basis, width);
        for (var round = 0; round < Iterations; round++)
        {
            basis = Times(rows, basis, width);
            Orthonormalise(basis, width);
        }

        var image = Times(rows, basis, width);
        var small = new double[width, width];
        Parallel.For(0, width, i =>
        {
            for (var j = 0; j < width; j++)
            {
                for (var row = 0; row < rows.Length; row++)
                {
                    small[i, j] += basis[row][i] * image[row][j];
                }
            }
        });
        var (values, vectors) = Jacobi(small, width);
        var leading = Enumerable.Range(0, width).OrderByDescending(i => values[i]).Take(count).ToArray();
        var places = new float[rows.Length * count];
        Parallel.For(0, rows.Length, row =>
        {
            for (var k = 0; k < leading.Length; k++)
            {
                var sum = 0.0;
                for (var j = 0; j < width; j++)
                {
                    sum += basis[row][j] * vectors[j, leading[k]];
                }

                places[(row * count) + k] = (float)(sum * Math.Sqrt(Math.Max(0, values[leading[k]])));
            }
        });
        return places;
    }

    private static double[][] Times((int[] Columns, float[] Values)[] rows, double[][] basis, int width)
    {
        var product = new double[rows.Length][];
        Parallel.For(0, rows.Length, row =>
        {
            var sum = new double[width];
            var (columns, values) = rows[row];
            for (var at = 0; at < columns.Length; at++)
            {
                var (other, value) = (basis[columns[at]], values[at]);
                for (var k = 0; k < width; k++)
                {
                    sum[k] += value * other[k];
                }
            }

            product[row] = sum;
        });
        return product;
    }

    /// <summary>Makes the columns orthogonal and of length 1 (Gram and Schmidt, twice for accuracy).</summary>
    private static void Orthonormalise(double[][] rows, int width)
    {
        for (var column = 0; column < width; column++)
        {
            for (var pass = 0; pass < 2; pass++)
            {
                var along = new double[column];
                foreach (var row in rows)
                {
                    for (var other = 0; other < column; other++)
                    {
                        along[other] += row[other] * row[column];
                    }
                }

                foreach (var row in rows)
                {
                    var sum = 0.0;
                    for (var other = 0; other < column; other++)
                    {
                        sum += along[other] * row[other];
                    }

                    row[column] -= sum;
                }
            }

            var length = Math.Sqrt(rows.Sum(row => row[column] * row[column]));
            foreach (var row in rows)
            {
                row[column] /= Math.Max(1e-12, length);
            }
        }
    }

    /// <summary>Eigenvalues and eigenvectors (columns) of a small symmetric matrix by Jacobi's rotations (Golub and Van Loan, 8.5).</summary>
    private static (double[] Values, double[,] Vectors) Jacobi(double[,] matrix, int size)
    {
        var vectors = new double[size, size];
        for (var i = 0; i < size; i++)
        {
            vectors[i, i] = 1;
        }

        for (var sweep = 0; sweep < 30; sweep++)
        {
            for (var p = 0; p < size; p++)
            {
                for (var q = p + 1; q < size; q++)
                {
                    if (Math.Abs(matrix[p, q]) > 1e-12)
                    {
                        Rotate(matrix, vectors, size, p, q);
                    }
                }
            }
        }

        return ([.. Enumerable.Range(0, size).Select(i => matrix[i, i])], vectors);
    }

    private static void Rotate(double[,] matrix, double[,] vectors, int size, int p, int q)
    {
        var theta = (matrix[q, q] - matrix[p, p]) / (2 * matrix[p, q]);
        var tangent = (theta >= 0 ? 1 : -1) / (Math.Abs(theta) + Math.Sqrt((theta * theta) + 1));
        var cosine = 1 / Math.Sqrt((tangent * tangent) + 1);
        var sine = tangent * cosine;
        for (var k = 0; k < size; k++)
        {
            (matrix[k, p], matrix[k, q]) = ((cosine * matrix[k, p]) - (sine * matrix[k, q]), (sine * matrix[k, p]) + (cosine * matrix[k, q]));
        }

        for (var k = 0; k < size; k++)
        {
            (matrix[p, k], matrix[q, k]) = ((cosine * matrix[p, k]) - (sine * matrix[q, k]), (sine * matrix[p, k]) + (cosine * matrix[q, k]));
            (vectors[k, p], vectors[k, q]) = ((cosine * vectors[k, p]) - (sine * vectors[k, q]), (sine * vectors[k, p]) + (cosine * vectors[k, q]));
        }
    }
}
