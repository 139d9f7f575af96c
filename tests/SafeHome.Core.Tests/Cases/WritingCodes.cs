using SafeHome.Core.Cases;
using SafeHome.Core.Cases.Progress;

namespace SafeHome.Core.Tests.Cases;

/// <summary>The words of the interface and of the delivery to CBS: whoever reads them has to be told before one changes.</summary>
public sealed class WritingCodes
{
    [Fact]
    public void The_phase_in_which_a_follow_up_came() => Codes<FollowUp>(phase => phase.Code()).ShouldBe(
        ["tijdensVeiligheidsbeoordeling", "naVeiligheidsbeoordeling", "tijdensMonitoring"]);

    [Fact]
    public void What_a_service_found() => Codes<ServiceOutcome>(outcome => outcome.Code()).ShouldBe(
        ["bevestigd", "nietBevestigd", "geenSprake", "afgebroken"]);

    [Fact]
    public void How_far_a_transfer_is() => Codes<ReferralStatus>(status => status.Code()).ShouldBe(
        ["besloten", "aangeboden", "aanvaard", "geweigerd", "ingetrokken", "verlopen"]);

    private static IEnumerable<string> Codes<T>(Func<T, string> code)
        where T : struct, Enum => Enum.GetValues<T>().Select(code);
}
