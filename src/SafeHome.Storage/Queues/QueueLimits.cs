using System.Text;
using System.Xml;

namespace SafeHome.Storage.Queues;

/// <summary>What the queue service takes, checked before anything is sent.</summary>
/// <remarks>Source: "Put Message", "Get Messages" and "Update Message", learn.microsoft.com/rest/api/storageservices.</remarks>
internal static class QueueLimits
{
    private const int MostMessages = 32;
    private static readonly TimeSpan _longest = TimeSpan.FromDays(7);

    /// <summary>Throws where the message cannot be sent: too large, or not text that XML carries unchanged.</summary>
    public static void CheckBody(string body)
    {
        var bytes = Encoding.UTF8.GetByteCount(body);
        if (bytes > IQueue.MaxMessageBytes) throw new MessageTooLargeException(bytes);
        if (!IsXmlText(body)) throw new ArgumentException("The message holds a character that XML cannot carry.", nameof(body));
    }

    /// <summary>Throws unless 1 to 32 messages are asked for.</summary>
    public static void CheckMost(int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(most, MostMessages);
    }

    /// <summary>The time in whole seconds, rounded up, as the service keeps it: <paramref name="least"/> second to 7 days.</summary>
    public static TimeSpan WholeSeconds(TimeSpan time, int least = 0)
    {
        var whole = TimeSpan.FromSeconds((long)Math.Ceiling(time.TotalSeconds));
        ArgumentOutOfRangeException.ThrowIfLessThan(whole, TimeSpan.FromSeconds(least), nameof(time));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(whole, _longest, nameof(time));
        return whole;
    }

    private static bool IsXmlText(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i])) continue;
            if (i + 1 == text.Length || !XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i])) return false;
            i++;
        }

        return true;
    }
}
