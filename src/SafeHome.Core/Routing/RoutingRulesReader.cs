using SafeHome.Core.Reports;
using SafeHome.Core.Triage.Facts;
using SafeHome.Core.Triage.Rules;

namespace SafeHome.Core.Routing;

/// <summary>Reads routing.json, and checks the routes against each other.</summary>
internal static class RoutingRulesReader
{
    public static RoutingRules? Read(JsonFields file)
    {
        var head = RuleFileHead.Read(file);
        var reader = new RuleReader(file.Findings);
        var mayAsk = TriageRulesReader.MayAsk(KnownFacts.Safety, KnownFacts.Urgency);
        var routes = file.Objects("routes").Select(fields => reader.Rule(fields, prioritised: true, mayAsk, ReadRoute)).OfType<Rule<Route>>().ToList();
        var otherwise = reader.Otherwise(file, "anders", TriageRulesReader.ReadDecision);
        if (otherwise?.Then.Receiver is not null)
            file.Findings.Refuse(file.Pointer("anders"), "notAllowed", $"Regel '{otherwise.Id}' draagt over, maar geldt juist als er geen ontvanger is.");
        if (otherwise is null || file.Findings.Problems.Count > 0) return null;
        foreach (var kind in Enum.GetValues<ReceiverKind>()) Check(kind, [.. routes.Where(route => route.Then.For == kind).OrderBy(route => route.Priority)], file);
        return new RoutingRules(head, routes, otherwise);
    }

    private static Route? ReadRoute(JsonFields rule, string id)
    {
        var wanted = Kind(rule, "voor", id, rule.Text("voor"));
        var to = rule.Text("naar");
        if (to is Route.NextRule) return wanted is null ? null : new Route(wanted.Value, null);
        var taker = Kind(rule, "naar", id, to, Route.NextRule);
        return wanted is null || taker is null ? null : new Route(wanted.Value, taker);
    }

    private static ReceiverKind? Kind(JsonFields rule, string name, string id, string? given, params string[] others) =>
        TriageRulesReader.ByCode(rule, name, id, given, Enum.GetValues<ReceiverKind>(), kind => kind.Code(), others);

    private static void Check(ReceiverKind kind, IReadOnlyList<Rule<Route>> routes, JsonFields file)
    {
        var (pointer, findings) = (file.Pointer("routes"), file.Findings);
        if (routes.Count == 0) findings.Refuse(pointer, "required", $"Er is geen route voor '{kind.Code()}'.");
        var possibility = new Possibility(routes.Select(route => route.When));
        foreach (var (index, route) in routes.Index())
        {
            GroupCheck.MustBePossible(pointer, route, possibility, findings);
            foreach (var other in routes.Skip(index + 1))
            {
                if ((other.Then == route.Then || route.Then.To is null) && possibility.CanHold(Condition.All(other.When, new Not(route.When))) is false)
                    findings.Refuse(pointer, "unreachable", route.Then.To is null
                        ? $"Aan regel '{other.Id}' komt nooit iets toe: steeds als hij geldt, gaat '{route.Id}' voor en is de volgende regel van de triage aan de beurt."
                        : $"Regel '{other.Id}' leidt nergens anders heen dan '{route.Id}', die voorgaat.");
                if (other.Priority == route.Priority && other.Then != route.Then && possibility.CanHold(Condition.All(other.When, route.When)) is not false)
                    findings.Refuse(pointer, "overlap", $"De regels '{route.Id}' en '{other.Id}' kunnen samen gelden en leiden ergens anders heen; geef een van beide voorrang met 'prioriteit'.");
            }
        }
    }
}
