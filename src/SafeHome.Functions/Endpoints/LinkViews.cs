using System.Text.Json.Serialization;
using SafeHome.Core.Cases;
using SafeHome.Core.Matching;
using SafeHome.Core.Reports;
using SafeHome.Pipeline.Matching;

namespace SafeHome.Functions.Endpoints;

/// <summary>Why a report belongs to its case: a person who was recognised. It shows levels and weights, never what was compared.</summary>
public sealed record LinkView(
    [property: JsonPropertyName("melding")] string Report,
    [property: JsonPropertyName("andereMelding")] string OtherReport,
    [property: JsonPropertyName("gewicht")] double Weight,
    [property: JsonPropertyName("zelfdeIncidentnummer")] bool IsOfOneIncident,
    [property: JsonPropertyName("velden")] IReadOnlyList<FieldView> Fields)
{
    /// <summary>Of the reports that the case has now, in order.</summary>
    internal static IEnumerable<LinkView> Of(IEnumerable<CaseEvent> standing) =>
        from linked in standing.OfType<ReportLinked>()
        from reason in linked.Links
        select new LinkView(
            linked.ReportId, reason.OtherReport, FieldView.Rounded(reason.Match.Weight), reason.IsOfOneIncident, FieldView.Of(reason.Match));
}

/// <summary>What the comparison of one field adds.</summary>
public sealed record FieldView(
    [property: JsonPropertyName("veld")] string Field,
    [property: JsonPropertyName("niveau")] string Level,
    [property: JsonPropertyName("gewicht")] double Weight,
    [property: JsonPropertyName("tekst")] string Text)
{
    internal static IReadOnlyList<FieldView> Of(PersonMatch match) =>
        [.. match.Fields.Select(field => new FieldView(Terms.Of(field.Field), Terms.Of(field.Level), Rounded(field.Weight), MatchTexts.Of(field)))];

    internal static double Rounded(double weight) => Math.Round(weight, 1);
}

/// <summary>A case that may be of the same household, with who may be who side by side.</summary>
public sealed record PossibleLinkView(
    [property: JsonPropertyName("casus")] string Case,
    [property: JsonPropertyName("regio")] string Region,
    [property: JsonPropertyName("melding")] string Report,
    [property: JsonPropertyName("andereMelding")] string OtherReport,
    [property: JsonPropertyName("sinds")] DateTime Since,
    [property: JsonPropertyName("paren")] IReadOnlyList<PairView> Pairs)
{
    /// <summary>As the case that is looked at sees it.</summary>
    /// <param name="found">The link, with the other case.</param>
    /// <param name="reports">The contents of the reports that the viewer may see; of another region's case that is none.</param>
    internal static PossibleLinkView Of(FoundLink found, IReadOnlyDictionary<string, Report> reports)
    {
        var (own, other) = found.IsOwn ? (found.Link.ReportId, found.Link.OtherReport) : (found.Link.OtherReport, found.Link.ReportId);
        return new PossibleLinkView(
            found.Other.Id,
            found.Other.Region,
            own,
            other,
            found.Link.Since.UtcDateTime,
            [.. found.Link.Persons.Select(pair => PairView.Of(found, pair, reports))]);
    }
}

/// <summary>Two persons who may be one.</summary>
public sealed record PairView(
    [property: JsonPropertyName("gewicht")] double Weight,
    [property: JsonPropertyName("velden")] IReadOnlyList<FieldView> Fields,
    [property: JsonPropertyName("kanttekening")] string? Caution,
    [property: JsonPropertyName("hier")] PersonView? Here,
    [property: JsonPropertyName("daar")] PersonView? There)
{
    internal static PairView Of(FoundLink found, LinkReason pair, IReadOnlyDictionary<string, Report> reports)
    {
        var (one, other) = (Person(found.Link.ReportId, pair.PersonNumber), Person(pair.OtherReport, pair.OtherPerson));
        return new PairView(
            FieldView.Rounded(pair.Match.Weight),
            FieldView.Of(pair.Match),
            pair.Match.Guard is { } guard ? MatchTexts.Of(guard) : null,
            found.IsOwn ? one : other,
            found.IsOwn ? other : one);

        PersonView? Person(string report, int number) => reports.TryGetValue(report, out var contents)
            ? PersonView.Of(new CasePerson($"{report}-{number}", contents.Persons[number]))
            : null;
    }
}

/// <summary>A case that a report points to as well, with who handles it; nothing of what is in it.</summary>
public sealed record RelatedView(
    [property: JsonPropertyName("casus")] string Case,
    [property: JsonPropertyName("regio")] string? Region,
    [property: JsonPropertyName("relatie")] string Relation,
    [property: JsonPropertyName("gewicht")] double? Weight)
{
    internal static RelatedView Of(FoundRelation found) => new(
        found.Related.CaseId, found.Other?.Region, Terms.Of(found.Related.Relation), found.Related.Weight is { } weight ? FieldView.Rounded(weight) : null);
}
