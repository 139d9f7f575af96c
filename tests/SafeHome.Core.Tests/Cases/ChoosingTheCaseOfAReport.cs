using SafeHome.Core.Cases;
using SafeHome.Core.Matching;

namespace SafeHome.Core.Tests.Cases;

public sealed class ChoosingTheCaseOfAReport
{
    private static readonly CaseMatch Sure = Match("sure", MatchStrength.Same, 20, day: 2);

    /// <summary>A case that matches, and why the report goes there and not to the other.</summary>
    public static TheoryData<string, CaseMatch, CaseMatch> Choices => new()
    {
        { "one that is sure goes before one that only may be", Match("sure", MatchStrength.Same, 5, 2), Match("open, alike", MatchStrength.Possible, 40, 1) },
        { "an open one goes before a closed one that is surer", Match("open", MatchStrength.Same, 5, 2), Sure with { Weight = 40 } },
        { "of two open ones the surer", Match("open, surer", MatchStrength.Same, 21, 3), Match("open", MatchStrength.Same, 20, 1) },
        { "of two closed ones the surer", Match("surer", MatchStrength.Same, 21, 3), Sure },
        { "of two that are as sure the one whose reports came first", Match("older", MatchStrength.Same, 20, 1), Sure },
        { "else always the same one", Match("a", MatchStrength.Same, 20, 2), Match("b", MatchStrength.Same, 20, 2) },
    };

    [Theory]
    [MemberData(nameof(Choices))]
    public void A_report_joins_the_case_it_most_surely_belongs_to(string why, CaseMatch chosen, CaseMatch other)
    {
        Joined(chosen, other).ShouldBe(chosen, why);
        Joined(other, chosen).ShouldBe(chosen, why);
    }

    [Fact]
    public void Where_no_case_is_sure_it_joins_none()
    {
        Joined(Match("open", MatchStrength.Possible, 40, 1), Match("closed", MatchStrength.None, 0, 1)).ShouldBeNull();
        Joined().ShouldBeNull();
    }

    private static CaseMatch? Joined(params CaseMatch[] matches) =>
        CaseMatch.Joined(matches, match => match.CaseId.StartsWith("open", StringComparison.Ordinal));

    private static CaseMatch Match(string id, MatchStrength strength, double weight, int day) => new(id, strength, weight, DateTimeOffset.UnixEpoch.AddDays(day));
}
