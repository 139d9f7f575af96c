using System.Text.Json;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.Reports;
using SafeHome.Core.Routing;
using SafeHome.Core.Triage.Facts;
using SafeHome.Core.Triage.Rules;

namespace SafeHome.Functions.Endpoints;

/// <summary>What is asked of a trial: rules, and the facts or the month to try them on.</summary>
/// <param name="Rules">The rules of triage; null for those that are in force.</param>
/// <param name="Routing">The routes; null for those that are in force.</param>
/// <param name="Facts">The facts; null where a month is asked for.</param>
/// <param name="Month">The month; null where facts are given.</param>
internal sealed record TrialBody(TriageRules? Rules, RoutingRules? Routing, FactValues? Facts, ReportPeriod? Month)
{
    private const int Deepest = 40;

    /// <summary>Reads the body; with it, everything that is wrong.</summary>
    public static (TrialBody? Body, IReadOnlyList<InvalidParam> Problems) Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = Deepest });
            return Read(document.RootElement);
        }
        catch (JsonException)
        {
            return (null, [new InvalidParam("", "json", "Dit is geen geldige JSON.")]);
        }
    }

    private static (TrialBody?, IReadOnlyList<InvalidParam>) Read(JsonElement body)
    {
        if (body.ValueKind is not JsonValueKind.Object) return (null, [new InvalidParam("", "type", "Hier hoort een object te staan.")]);
        var problems = new List<InvalidParam>();
        TriageRules? rules = null;
        RoutingRules? routing = null;
        FactValues? facts = null;
        ReportPeriod? month = null;
        foreach (var field in body.EnumerateObject().Where(field => field.Value.ValueKind is not JsonValueKind.Null))
        {
            switch (field.Name)
            {
                case "regels":
                    (rules, var bad) = TriageRules.Read(field.Value, "/regels");
                    problems.AddRange(bad);
                    break;
                case "routering":
                    (routing, var badRoutes) = RoutingRules.Read(field.Value, "/routering");
                    problems.AddRange(badRoutes);
                    break;
                case "feiten":
                    (facts, var badFacts) = StatedFacts.Read(field.Value, "/feiten");
                    problems.AddRange(badFacts);
                    break;
                case "maand":
                    if (field.Value.ValueKind is not JsonValueKind.String || !ReportPeriod.TryParse(field.Value.GetString(), out month) || month.MonthCount != 1)
                        problems.Add(new InvalidParam("/maand", "format", "Kies een maand, zoals 2026-10."));
                    break;
                default:
                    problems.Add(new InvalidParam("", "unknownField", "Alleen regels, routering, feiten en maand zijn bekend."));
                    break;
            }
        }

        if (problems.Count == 0 && facts is null == month is null)
            problems.Add(new InvalidParam("/feiten", "required", "Geef feiten of een maand: het een of het ander."));
        return (problems.Count == 0 ? new TrialBody(rules, routing, facts, month) : null, problems);
    }
}
