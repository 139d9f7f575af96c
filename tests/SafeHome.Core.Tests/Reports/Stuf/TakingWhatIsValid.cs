using System.Xml;
using SafeHome.Core.Reports;
using SafeHome.Core.Reports.Stuf;
using SafeHome.Testing.Stuf;

namespace SafeHome.Core.Tests.Reports.Stuf;

public class TakingWhatIsValid
{
    private const int Normal = 400;

    [Fact]
    public void Every_message_that_the_schemas_allow_is_taken()
    {
        for (var seed = 1; seed <= Normal; seed++)
        {
            var message = new SchemaInstances(seed).Draw(new XmlQualifiedName("vtMeldingDi01", StufNames.Jeugdzorg));
            StufSchemas.Faults(message).ShouldBeEmpty($"seed {seed}");

            var reading = StufReport.Read(message);

            reading.Fault.ShouldBeNull($"seed {seed}");
            var written = ReportJson.Write(reading.Report!);
            ReportJson.Write(ReportJson.Open(written)).ShouldBe(written);
            reading.Report!.Persons.ShouldNotBeEmpty();
        }
    }
}
