using SafeHome.Core.Tests.Reports;

namespace SafeHome.Core.Tests.Persons;

public sealed class KeepingPersonsOutOfLogs
{
    [Fact]
    public void Nothing_of_a_report_shows_when_it_is_turned_into_text()
    {
        var report = Example.Read(Example.Json).Report!;
        var person = report.Persons[0];
        object[] parts = [report, report.Reporter, report.Situation, report.Situation.Answers[0], report.Incidents[0], person, person.Name, person.Address!];

        foreach (var part in parts) part.ToString().ShouldBe(part.GetType().Name);
    }
}
