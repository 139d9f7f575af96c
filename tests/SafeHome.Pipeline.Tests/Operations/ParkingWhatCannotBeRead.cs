using SafeHome.Pipeline.Operations;
using SafeHome.Testing;

namespace SafeHome.Pipeline.Tests.Operations;

public class ParkingWhatCannotBeRead
{
    private readonly Desk _desk = new();

    [Theory]
    [InlineData("")]
    [InlineData("rubbish")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"work":"dance","v":1}""")]
    [InlineData("""{"work":"match","v":1}""")]
    [InlineData("""{"work":"match","v":2,"report":"0123456789abcdef0123456789abcdef"}""")]
    [InlineData("""{"work":"match","v":1,"report":"0123456789abcdef0123456789abcdef","extra":1}""")]
    [InlineData("""{"work":"match","v":1,"report":""}""")]
    [InlineData("""{"work":"match","v":1,"report":"a/b#c?d"}""")]
    [InlineData("""{"work":"match","v":1,"report":"0123456789ABCDEF0123456789ABCDEF"}""")]
    [InlineData("""{"work":"triage","v":1,"case":"","report":"0123456789abcdef0123456789abcdef"}""")]
    [InlineData("""{"work":"feedback","v":1,"case":"0123456789abcdef0123456789abcdef","report":"0123456789abcdef0123456789abcdef","caseVersion":1}""")]
    public async Task What_is_no_message_of_this_queue_is_parked(string body)
    {
        await _desk.Pipeline.Steps.HandleAsync(WorkQueues.ReportsToMatch, body);

        var parked = (await _desk.ParkedAsync()).ShouldHaveSingleItem();
        parked.Reason.ShouldBe(ParkedReason.Unreadable);
        parked.Queue.ShouldBe(WorkQueues.ReportsToMatch);
    }

    [Fact]
    public async Task The_same_message_again_is_the_same_work_item()
    {
        await _desk.Pipeline.Steps.HandleAsync(WorkQueues.ReportsToMatch, "rubbish");
        await _desk.Pipeline.Steps.HandleAsync(WorkQueues.ReportsToMatch, "rubbish");
        await _desk.Pipeline.Steps.HandlePoisonAsync(WorkQueues.ReportsToMatch, "rubbish");

        (await _desk.ParkedAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task It_cannot_be_resumed_only_closed_with_a_reason()
    {
        await _desk.Pipeline.Steps.HandleAsync(WorkQueues.ReportsToMatch, "rubbish");
        var id = (await _desk.ParkedAsync())[0].Id;

        (await _desk.Pipeline.ParkedItems.ResumeAsync(id)).ShouldBe(ParkedOutcome.NotPossible);
        (await _desk.Pipeline.ParkedItems.CloseAsync(id, "Proefbericht.", "tester")).ShouldBe(ParkedOutcome.Done);

        (await _desk.ParkedAsync()).ShouldBeEmpty();
        (await _desk.Pipeline.ParkedItems.CloseAsync(id, "Nog eens.", "tester")).ShouldBe(ParkedOutcome.NotFound);
    }

    [Fact]
    public async Task After_it_was_closed_the_same_message_is_work_again()
    {
        await _desk.Pipeline.Steps.HandleAsync(WorkQueues.ReportsToMatch, "rubbish");
        await _desk.Pipeline.ParkedItems.CloseAsync((await _desk.ParkedAsync())[0].Id, "Verholpen.", "tester");

        await _desk.Pipeline.Steps.HandleAsync(WorkQueues.ReportsToMatch, "rubbish");

        (await _desk.ParkedAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Its_body_is_kept_sealed()
    {
        await _desk.Pipeline.Steps.HandleAsync(WorkQueues.ReportsToMatch, "Quizzelbach");

        await foreach (var row in _desk.Storage.Tables.Table("Parked").QueryAsync(WorkQueues.ReportsToMatch, Storage.Tables.RowRange.All))
        {
            row.Properties.Values.OfType<byte[]>().ShouldNotBeEmpty();
            row.Properties.Values.OfType<string>().ShouldAllBe(text => !text.Contains("Quizzelbach", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("reports-to-match")]
    [InlineData("reports-to-match~")]
    [InlineData("nowhere~report-1")]
    [InlineData("reports-to-match~report-1")]
    [InlineData("reports-to-match~a~b")]
    public async Task There_is_no_work_item_of_another_name(string id)
    {
        (await _desk.Pipeline.ParkedItems.ResumeAsync(id)).ShouldBe(ParkedOutcome.NotFound);
        (await _desk.Pipeline.ParkedItems.CloseAsync(id, "Reden.", "tester")).ShouldBe(ParkedOutcome.NotFound);
    }

    [Fact]
    public async Task A_name_too_long_for_storage_names_nothing() =>
        (await _desk.Pipeline.ParkedItems.ResumeAsync("reports-to-match~" + new string('a', 600))).ShouldBe(ParkedOutcome.NotFound);
}
