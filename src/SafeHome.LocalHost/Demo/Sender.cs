namespace SafeHome.LocalHost.Demo;

/// <summary>The police and the GPs: they send the reports, one after the other, for a follow-up must come in after what it follows.</summary>
internal sealed class Sender(SampleClients clients, Journal journal)
{
    /// <summary>Sends everything.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        foreach (var step in journal.Book.Steps)
        {
            var body = await journal.Book.BodyOfAsync(step, cancellation);
            var client = clients.As(step.Key);
            journal.NoteSent(step, await (step.IsMessage ? client.SendMessageAsync(body, cancellation) : client.SendReportAsync(body, cancellation)));
        }
    }
}
