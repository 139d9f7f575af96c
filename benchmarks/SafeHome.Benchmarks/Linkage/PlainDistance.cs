using SafeHome.Core.Matching;

namespace SafeHome.Benchmarks.Linkage;

/// <summary>The baseline of the comparer: optimal string alignment of the words of two records, a cell of the table at a time.</summary>
internal static class PlainDistance
{
    public static double OfWords(PersonRecord a, PersonRecord b) =>
        Between(a.Surname, b.Surname) + Between(a.GivenNames ?? "", b.GivenNames ?? "") + Between(a.Street ?? "", b.Street ?? "") + Between(a.Place ?? "", b.Place ?? "");

    private static int Between(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) table[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) table[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var change = a[i - 1] == b[j - 1] ? 0 : 1;
                table[i, j] = Math.Min(Math.Min(table[i - 1, j] + 1, table[i, j - 1] + 1), table[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
            }
        }

        return table[a.Length, b.Length];
    }
}
