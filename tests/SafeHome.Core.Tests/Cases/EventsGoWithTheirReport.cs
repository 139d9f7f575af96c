using SafeHome.Core.Cases;

namespace SafeHome.Core.Tests.Cases;

public sealed class EventsGoWithTheirReport
{
    public static TheoryData<Type> Events => [.. typeof(CaseEvent).Assembly.GetTypes().Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(CaseEvent)))];

    [Theory]
    [MemberData(nameof(Events))]
    public void An_event_that_names_a_report_or_a_transfer_goes_where_that_goes(Type happened)
    {
        ArgumentNullException.ThrowIfNull(happened);

        typeof(IConcernsReport).IsAssignableFrom(happened).ShouldBe(happened.GetProperty("ReportId") is not null);
        if (happened != typeof(DecisionTaken))
            typeof(IConcernsReferral).IsAssignableFrom(happened).ShouldBe(happened.GetProperty("Referral") is not null);
    }
}
