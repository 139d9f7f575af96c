using SafeHome.Testing;

namespace SafeHome.Pipeline.Tests.Operations;

public class CountingOperations
{
    // Each of the seven keys of a person is written and read; the rest of the way takes fourteen, and each of the three days on which a clock ends one.
    private const int Most = 3 * 7 * 2 + 14 + 3;

    private readonly Desk _desk = new();

    [Fact]
    public async Task From_receipt_to_worklist_a_report_with_three_persons_takes_two_operations_for_each_key_and_few_more()
    {
        await _desk.TakeInAsync(SampleReport.Of("PL-1", household: 1));
        _desk.Storage.Count.Reset();

        // A person with everything by which one can be recognised is the most expensive.
        await _desk.SendAsync(SampleReport.Of("PL-2", household: 2)
            .With("heeftBetrekkingOp/0/burgerservicenummer", "999990056")
            .With("heeftBetrekkingOp/1/burgerservicenummer", "999990470")
            .With("heeftBetrekkingOp/2/burgerservicenummer", "999990883"));
        await _desk.WorkAsync();

        _desk.Storage.Count.Total.ShouldBeLessThanOrEqualTo(Most, string.Join("\n", _desk.Storage.Count.Operations));
    }

    [Fact]
    public async Task The_history_of_the_desk_does_not_make_a_report_more_expensive()
    {
        await _desk.TakeInAsync(SampleReport.Of("PL-1", household: 1));
        var first = _desk.Storage.Count.Total;
        for (var household = 2; household < 40; household++) await _desk.TakeInAsync(SampleReport.Of($"PL-{household}", household));
        _desk.Storage.Count.Reset();

        await _desk.TakeInAsync(SampleReport.Of("PL-40", household: 40));

        _desk.Storage.Count.Total.ShouldBe(first);
    }
}
