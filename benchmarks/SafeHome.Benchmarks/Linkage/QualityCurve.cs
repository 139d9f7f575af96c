using System.Globalization;
using System.Text;
using SafeHome.Core.Matching.Model;

namespace SafeHome.Benchmarks.Linkage;

/// <summary>Precision and recall of the links over the threshold from which a link is made.</summary>
internal sealed class QualityCurve
{
    private const int Width = 720;
    private const int Height = 360;
    private const int Margin = 48;
    private const double LowestShare = 0.9;

    private readonly MatchThresholds _chosen;

    private QualityCurve(IReadOnlyList<(double Threshold, MatchingQuality Quality)> points, MatchThresholds chosen) => (Points, _chosen) = (points, chosen);

    public IReadOnlyList<(double Threshold, MatchingQuality Quality)> Points { get; }

    public static QualityCurve Of(KnownReports files, ReportMatches matches, MatchThresholds chosen) => new(
        [
            .. Enumerable.Range(-8, 32).Select(threshold => (
                (double)threshold,
                MatchingQuality.Of(files, matches, new MatchThresholds(Math.Min(chosen.Possible, threshold - 0.001), threshold)))),
        ],
        chosen);

    /// <summary>A plot, with the thresholds that were chosen.</summary>
    public string ToSvg()
    {
        var svg = new StringBuilder();
        svg.AppendLine(CultureInfo.InvariantCulture, $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {Height}" font-family="sans-serif" font-size="12">""");
        svg.AppendLine("<title>Precision and recall of links over the threshold</title>");
        svg.AppendLine(CultureInfo.InvariantCulture, $"""<rect width="{Width}" height="{Height}" fill="white"/>""");
        for (var share = LowestShare; share < 1.001; share += 0.02)
        {
            svg.AppendLine(CultureInfo.InvariantCulture, $"""<line x1="{Margin}" x2="{Width - Margin}" y1="{Y(share):0.#}" y2="{Y(share):0.#}" stroke="#ddd"/>""");
            svg.AppendLine(CultureInfo.InvariantCulture, $"""<text x="{Margin - 6}" y="{Y(share) + 4:0.#}" text-anchor="end">{share:0.00}</text>""");
        }

        foreach (var (threshold, _) in Points.Where(point => point.Threshold % 4 == 0))
            svg.AppendLine(CultureInfo.InvariantCulture, $"""<text x="{X(threshold):0.#}" y="{Height - Margin + 18}" text-anchor="middle">{threshold:0}</text>""");
        svg.AppendLine(CultureInfo.InvariantCulture, $"""<text x="{Width / 2}" y="{Height - 8}" text-anchor="middle">threshold for a link, in bits</text>""");
        svg.AppendLine(CultureInfo.InvariantCulture, $"""<line x1="{X(_chosen.Same):0.#}" x2="{X(_chosen.Same):0.#}" y1="{Margin}" y2="{Height - Margin}" stroke="#555" stroke-dasharray="4 4"/>""");
        Draw(svg, "precision of links", "#0b5394", 0, quality => quality.Precision.Value);
        Draw(svg, "recall of links", "#b45f06", 1, quality => quality.Recall.Value);
        Draw(svg, "recall with possible links", "#38761d", 2, quality => quality.RecallWithPossible.Value);
        return svg.AppendLine("</svg>").ToString();
    }

    private void Draw(StringBuilder svg, string name, string colour, int number, Func<MatchingQuality, double> share)
    {
        var points = string.Join(' ', Points.Select(point => string.Create(
            CultureInfo.InvariantCulture, $"{X(point.Threshold):0.#},{Y(Math.Max(LowestShare, share(point.Quality))):0.#}")));
        svg.AppendLine(CultureInfo.InvariantCulture, $"""<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"/>""");
        svg.AppendLine(CultureInfo.InvariantCulture, $"""<text x="{Margin + 8 + 200 * number}" y="{Margin - 16}" fill="{colour}">{name}</text>""");
    }

    private double X(double threshold) => Margin + (threshold - Points[0].Threshold) / (Points[^1].Threshold - Points[0].Threshold) * (Width - 2 * Margin);

    private static double Y(double share) => Height - Margin - (share - LowestShare) / (1 - LowestShare) * (Height - 2 * Margin);
}
