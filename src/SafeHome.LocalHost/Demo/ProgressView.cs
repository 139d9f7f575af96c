using Spectre.Console;

namespace SafeHome.LocalHost.Demo;

/// <summary>Shows how far the run is.</summary>
internal sealed class ProgressView(IAnsiConsole console, Journal journal)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);

    /// <summary>Shows it until the run is over.</summary>
    public Task ShowAsync(Task run) => console.Progress()
        .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn())
        .StartAsync(async context =>
        {
            var expectations = journal.Book.Steps.Select(step => step.Expected).ToList();
            var reports = expectations.Count(expected => expected.IsNewReport);
            (ProgressTask Task, string Text, Func<Counts, int> Count) Line(string text, int all, Func<Counts, int> count) =>
                (context.AddTask(text, maxValue: all), text, count);
            var lines = new[]
            {
                Line("Reports sent", journal.Book.Steps.Count, counts => counts.Sent),
                Line("Proposals read", reports, counts => counts.Proposed),
                Line("Decisions taken", expectations.Sum(expected => expected.Triage?.Count ?? 0), counts => counts.Decided),
                Line("Transfers answered", expectations.Sum(expected => expected.Answers?.Count ?? 0), counts => counts.Answered),
                Line("Reporters informed", reports, counts => counts.Over),
            };
            while (true)
            {
                var isOver = run.IsCompleted;
                var counts = journal.Counts;
                foreach (var (task, text, count) in lines)
                {
                    task.Description = $"{text} {count(counts)}/{task.MaxValue:0}";
                    task.Value = count(counts);
                }

                context.Refresh();
                if (isOver) return;
                await Task.WhenAny(run, Task.Delay(BetweenLooks));
            }
        });
}
