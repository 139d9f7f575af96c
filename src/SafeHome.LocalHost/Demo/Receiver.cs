using System.Net;

namespace SafeHome.LocalHost.Demo;

/// <summary>A receiver: looks which transfers wait for it and answers each as the script says.</summary>
internal sealed class Receiver(string key, SafeHomeClient client, Journal journal)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(250);

    // The list may still show a transfer for a moment after it was answered.
    private readonly HashSet<string> _done = new(StringComparer.Ordinal);

    /// <summary>Answers until the end; what is in hand then is finished.</summary>
    public async Task RunAsync(CancellationToken end, CancellationToken cancellation)
    {
        while (!end.IsCancellationRequested)
        {
            foreach (var transfer in (await client.OfferedAsync(cancellation)).Where(_done.Add).ToList()) await AnswerAsync(transfer, cancellation);
            await Task.Delay(BetweenLooks, end).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task AnswerAsync(string id, CancellationToken cancellation)
    {
        var transfer = await client.TransferAsync(id, cancellation);
        if (journal.Find(transfer.Report.Id) is not { } story) return;
        if (story.Step.Expected.Answers?.ElementAtOrDefault(story.Answers.Count) is not { } scripted || scripted.By != key)
        {
            story.Trouble = $"{transfer.Receiver} was asked to take over, and the script has no answer of {key}";
            return;
        }

        var answer = await client.AnswerAsync(id, new AnswerToSend(scripted.Answer, scripted.Reason), cancellation);
        if (answer.Status is HttpStatusCode.Created) story.NoteAnswer(scripted);
        else story.Trouble = $"the answer of {key} was answered with {(int)answer.Status}";
    }
}
