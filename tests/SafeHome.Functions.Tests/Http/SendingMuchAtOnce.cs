using System.Collections.Concurrent;
using System.Net;
using SafeHome.Functions.Http;
using SafeHome.Functions.Tests.Support;
using SafeHome.Testing;

namespace SafeHome.Functions.Tests.Http;

/// <summary>
/// Memory is bounded by what is counted here: how many bodies are in hand at once. The size of the process would say the same with noise.
/// </summary>
public class SendingMuchAtOnce
{
    private const int Mebibyte = 1024 * 1024;
    private const int InHand = BodyBudget.AtOnce / Mebibyte;
    private const int Admitted = InHand + (BodyBudget.Waiting / Mebibyte);

    [Fact]
    public async Task Of_two_hundred_large_reports_sixteen_are_in_hand_at_once_and_all_are_kept()
    {
        await using var app = await RunningApp.StartAsync();
        var gate = new Gate(app);

        var sending = Send(app, 200);
        await Eventually.IsTrueAsync(() => Task.FromResult(gate.Inside == InHand));
        gate.Open();
        var answers = await Task.WhenAll(sending);

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.Accepted);
        gate.Most.ShouldBe(InHand);
    }

    [Fact]
    public async Task Who_would_wait_too_long_is_put_off_and_the_others_are_not()
    {
        const int TooMany = 3;
        await using var app = await RunningApp.StartAsync();
        var gate = new Gate(app);

        var sending = Send(app, Admitted + TooMany);
        await Eventually.IsTrueAsync(() => Task.FromResult(sending.Count(one => one.IsCompleted) == TooMany));
        gate.Open();
        var answers = await Task.WhenAll(sending);

        var putOff = answers.Where(answer => answer.Status != HttpStatusCode.Accepted).ToList();
        putOff.Count.ShouldBe(TooMany);
        foreach (var answer in putOff) answer.ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "/v1/meldingen").Headers["Retry-After"].ShouldBe("5");
    }

    [Fact]
    public async Task A_caller_that_may_not_come_in_takes_nothing_of_the_budget()
    {
        await using var app = await RunningApp.StartAsync();
        var gate = new Gate(app);
        var sending = Send(app, Admitted);
        await Eventually.IsTrueAsync(() => Task.FromResult(gate.Inside == InHand));

        using var body = new PaddedContent("{}", Mebibyte);
        (await app.SendAsync(HttpMethod.Post, "/v1/meldingen", TestSettings.Monitor, body)).ShouldHaveStatus(HttpStatusCode.Forbidden);
        (await app.GetAsync("/health/live", null)).ShouldHaveStatus(HttpStatusCode.OK);

        gate.Open();
        await Task.WhenAll(sending);
    }

    private static List<Task<Answer>> Send(RunningApp app, int times) => [.. Enumerable.Range(1, times).Select(number => Task.Run(async () =>
    {
        using var body = new PaddedContent(SampleReport.Of($"PL-{number}").ToJsonString(), Mebibyte);
        return await app.SendAsync(HttpMethod.Post, "/v1/meldingen", TestSettings.Police, body);
    }))];

    /// <summary>Holds every report before its first row is written, and counts how many stand there.</summary>
    private sealed class Gate
    {
        private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly ConcurrentQueue<int> _counts = [];
        private int _inside;

        public Gate(RunningApp app) => app.Storage.Outage.Hold = PassAsync;

        public int Inside => Volatile.Read(ref _inside);

        public int Most => _counts.Max();

        public void Open() => _open.SetResult();

        private async Task PassAsync(string table)
        {
            if (table != "Reports") return;
            _counts.Enqueue(Interlocked.Increment(ref _inside));
            await _open.Task;
            Interlocked.Decrement(ref _inside);
        }
    }
}
