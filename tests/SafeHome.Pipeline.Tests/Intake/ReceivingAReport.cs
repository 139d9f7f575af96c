using SafeHome.Core.Reports;
using SafeHome.Pipeline.Intake;
using SafeHome.Storage;
using SafeHome.Testing;

namespace SafeHome.Pipeline.Tests.Intake;

public class ReceivingAReport
{
    private readonly Desk _desk = new();

    [Fact]
    public async Task What_is_answered_as_received_is_kept()
    {
        var receipt = await _desk.SendAsync(SampleReport.Of("PL-1"));

        receipt.Kind.ShouldBe(ReceiptKind.Received);
        receipt.Received.ShouldBe(_desk.Time.GetUtcNow());
        var stored = await _desk.Pipeline.Reports.LoadAsync(receipt.ReportId);
        ReportJson.Write(stored!.Report).ShouldBe(ReportJson.Write(Desk.Read(SampleReport.Of("PL-1"))));
    }

    [Fact]
    public async Task A_report_of_nearly_a_mebibyte_comes_back_whole()
    {
        var large = SampleReport.Of("PL-1").With("zorgelijkeSituatie/situatieSchets", new string('x', 1_000_000));

        var receipt = await _desk.SendAsync(large);

        (await _desk.Pipeline.Reports.LoadAsync(receipt.ReportId))!.Report.Situation.Outline.ShouldBe(new string('x', 1_000_000));
        (await _desk.WorkAsync()).ShouldBe(0);
        (await _desk.WorklistAsync(Core.Cases.Phase.Assessment)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_repeat_gets_the_first_receipt_again()
    {
        var first = await _desk.SendAsync(SampleReport.Of("PL-1"));
        _desk.Time.Advance(TimeSpan.FromHours(1));

        var repeat = await _desk.SendAsync(SampleReport.Of("PL-1"));

        repeat.ShouldBe(first with { Kind = ReceiptKind.Repeated });
    }

    [Fact]
    public async Task Other_contents_under_a_used_reference_are_refused_and_the_first_stands()
    {
        var first = await _desk.SendAsync(SampleReport.Of("PL-1"));

        var other = await _desk.SendAsync(SampleReport.Of("PL-1").With("zorgelijkeSituatie/situatieSchets", "Anders."));

        other.Kind.ShouldBe(ReceiptKind.ReferenceTaken);
        (await _desk.Pipeline.Reports.LoadAsync(first.ReportId))!.Report.Situation.Outline.ShouldNotBe("Anders.", StringComparer.Ordinal);
    }

    [Fact]
    public async Task The_same_reference_of_another_sender_is_another_report()
    {
        var police = await _desk.SendAsync(SampleReport.Of("1"));

        var doctor = await _desk.Pipeline.Receive.RunAsync(Desk.Doctor, Desk.Read(SampleReport.Of("1")));

        doctor.Kind.ShouldBe(ReceiptKind.Received);
        doctor.ReportId.ShouldNotBe(police.ReportId, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_report_is_kept_whole_or_not_at_all(int operationsThatWork)
    {
        _desk.Storage.Outage.TablesHoldFor = operationsThatWork;
        _desk.Storage.Outage.Tables = name => new StorageUnavailableException(name);
        await Should.ThrowAsync<StorageUnavailableException>(() => _desk.SendAsync(SampleReport.Of("PL-1")));
        _desk.Storage.Outage.Tables = null;

        var again = await _desk.SendAsync(SampleReport.Of("PL-1"));

        again.Kind.ShouldBe(ReceiptKind.Received);
    }

    [Fact]
    public async Task A_queue_that_is_away_does_not_hold_up_a_report()
    {
        _desk.Storage.Outage.Queues = name => new StorageUnavailableException(name);
        var receipt = await _desk.SendAsync(SampleReport.Of("PL-1"));
        _desk.Storage.Outage.Queues = null;

        await _desk.ResumeAfterAsync(TimeSpan.FromMinutes(1));
        await _desk.WorkAsync();

        (await _desk.CaseOfAsync(receipt.ReportId)).Report(receipt.ReportId)!.Proposal.ShouldNotBeNull();
    }
}
