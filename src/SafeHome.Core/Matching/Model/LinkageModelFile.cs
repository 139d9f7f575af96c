using System.Globalization;

namespace SafeHome.Core.Matching.Model;

/// <summary>The shape of the file of a linkage model: fields by name, in each the levels by name.</summary>
internal sealed record LinkageModelFile(
    string Version,
    ModelProvenance Provenance,
    StartWeights Start,
    MatchThresholds Thresholds,
    Dictionary<string, Dictionary<string, LevelFigures>> Fields)
{
    private bool HasRelatives => Fields.Values.Any(levels => levels.Values.Any(figures => figures.Relative is not null));

    public static LinkageModelFile Of(LinkageModel model) => new(
        model.Version,
        model.Provenance,
        model.Start with { Stranger = Rounded(model.Start.Stranger), Relative = Rounded(model.Start.Relative) },
        model.Thresholds,
        FieldLevels.Fields.ToDictionary(
            field => field.ToString(),
            field => FieldLevels.Of(field).ToDictionary(
                level => level.ToString(),
                level => new LevelFigures(
                    Rounded(model.Same[field, level]),
                    Rounded(model.Stranger[field, level]),
                    model.Relative is { } relative ? Rounded(relative[field, level]) : null),
                StringComparer.Ordinal),
            StringComparer.Ordinal));

    /// <exception cref="LinkageModelInvalidException">A level is missing or too many, or a figure cannot be right.</exception>
    public LinkageModel ToModel()
    {
        var problems = NamesThatAreWrong().ToList();
        if (problems.Count == 0) problems = [.. FiguresThatAreWrong()];
        if (problems.Count > 0) throw new LinkageModelInvalidException(problems);
        return new LinkageModel(
            Version,
            Provenance,
            new LevelProbabilities((field, level) => Figures(field, level).Same),
            HasRelatives ? new LevelProbabilities((field, level) => Figures(field, level).Relative!.Value) : null,
            new LevelProbabilities((field, level) => Figures(field, level).Stranger),
            Start,
            Thresholds);
    }

    private LevelFigures Figures(PersonField field, ComparisonLevel level) => Fields[field.ToString()][level.ToString()];

    private IEnumerable<string> NamesThatAreWrong()
    {
        var fields = FieldLevels.Fields.Select(field => field.ToString());
        foreach (var problem in Compare("fields", fields, Fields.Keys)) yield return problem;
        foreach (var field in FieldLevels.Fields)
        {
            if (!Fields.TryGetValue(field.ToString(), out var levels)) continue;
            foreach (var problem in Compare($"fields.{field}", FieldLevels.Of(field).Select(level => level.ToString()), levels.Keys)) yield return problem;
        }
    }

    private static IEnumerable<string> Compare(string place, IEnumerable<string> wanted, IEnumerable<string> given) =>
        wanted.Except(given, StringComparer.Ordinal).Select(name => $"{place} lacks {name}.")
            .Concat(given.Except(wanted, StringComparer.Ordinal).Select(name => $"{place} has {name}, which is unknown."));

    private IEnumerable<string> FiguresThatAreWrong()
    {
        if (!(Thresholds.Possible < Thresholds.Same)) yield return "thresholds.possible must be below thresholds.same.";
        if (!double.IsFinite(Start.Stranger) || !double.IsFinite(Start.Relative)) yield return "start must have finite weights.";
        if (Start.KnownPersons < 1) yield return "start.knownPersons must be 1 or more.";
        foreach (var field in FieldLevels.Fields)
        {
            foreach (var problem in Check(field, "same", figures => figures.Same)) yield return problem;
            foreach (var problem in Check(field, "stranger", figures => figures.Stranger)) yield return problem;
            if (!HasRelatives) continue;
            foreach (var problem in Check(field, "relative", figures => figures.Relative)) yield return problem;
        }
    }

    private IEnumerable<string> Check(PersonField field, string kind, Func<LevelFigures, double?> figure)
    {
        var sum = 0.0;
        foreach (var (level, figures) in Fields[field.ToString()])
        {
            if (figure(figures) is > 0 and < 1) sum += figure(figures)!.Value;
            else yield return $"fields.{field}.{level}.{kind} must lie between 0 and 1.";
        }

        if (Math.Abs(sum - 1) > LevelProbabilities.Rounding)
            yield return string.Create(CultureInfo.InvariantCulture, $"fields.{field}.*.{kind} must add up to 1, and add up to {sum:0.###}.");
    }

    // Enough for one in a million to differ from none.
    private static double Rounded(double figure) => double.Parse(figure.ToString("G8", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}

/// <summary>How probable a level is for each kind of pair.</summary>
internal sealed record LevelFigures(double Same, double Stranger, double? Relative = null);
