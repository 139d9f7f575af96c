using System.Buffers;

namespace SafeHome.Functions.Http;

/// <summary>Reads the bytes of a request's body, within bounds.</summary>
public static class RequestBody
{
    /// <summary>The most bytes that a body may have: 1 MiB.</summary>
    public const int MaxBytes = 1024 * 1024;

    /// <summary>The bytes; or the problem that there are too many (413).</summary>
    public static async Task<(ReadOnlyMemory<byte> Bytes, IResult? Problem)> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentLength > MaxBytes) return (default, TooLarge());
        // One byte more than is said to come, and asked for no more than is left: so the buffer need not grow only to see that all has come.
        var body = new ArrayBufferWriter<byte>((int)(request.ContentLength ?? 16 * 1024) + 1);
        int read;
        while ((read = await request.Body.ReadAsync(body.GetMemory(), cancellation)) > 0)
        {
            body.Advance(read);
            if (body.WrittenCount > MaxBytes) return (default, TooLarge());
        }

        return (body.WrittenMemory, null);
    }

    private static IResult TooLarge() =>
        Problems.Result(StatusCodes.Status413PayloadTooLarge, "Te groot", "De inhoud is groter dan 1 MiB.");
}
