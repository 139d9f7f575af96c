using SafeHome.Core.Cases.Progress;

namespace SafeHome.Core.Tests.Cases.Progress;

public sealed class PlanningMonitoring
{
    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    [InlineData(3, 12)]
    [InlineData(1, 2, 60)]
    public void Months_that_ascend_from_1_to_60_are_moments_of_monitoring(params int[] months) => new MonitoringMoments(months).Months.ShouldBe(months);

    [Theory]
    [InlineData]
    [InlineData(0)]
    [InlineData(0, 3)]
    [InlineData(61)]
    [InlineData(3, 61)]
    [InlineData(3, 3)]
    [InlineData(12, 3)]
    [InlineData(1, 12, 3)]
    public void Others_are_refused(params int[] months) =>
        Should.Throw<ArgumentException>(() => new MonitoringMoments(months)).Message.ShouldStartWith("Months of monitoring ascend, from 1 to 60.");
}
