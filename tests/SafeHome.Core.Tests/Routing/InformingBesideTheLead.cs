using SafeHome.Core.Routing;

namespace SafeHome.Core.Tests.Routing;

public sealed class InformingBesideTheLead
{
    [Theory]
    [InlineData(ReceiverKind.LocalTeam, 1, "save-eemland")]
    [InlineData(ReceiverKind.Save, 1, "lokaal-team-GM0307")]
    [InlineData(ReceiverKind.LocalTeam, 0, null)]
    [InlineData(ReceiverKind.Save, 0, null)]
    [InlineData(ReceiverKind.MdaPlusPlus, 2, null)]
    public void SAVE_and_the_local_team_hear_of_each_others_work_with_a_child(ReceiverKind lead, int minors, string? informed) =>
        Informing.BesideThe(lead, minors, "GM0307", null, Receivers.Today)?.Id.ShouldBe(informed);

    [Fact]
    public void Where_there_is_nobody_to_inform_nobody_is() =>
        Informing.BesideThe(ReceiverKind.LocalTeam, 1, "GM0363", null, Receivers.Today).ShouldBeNull();
}
