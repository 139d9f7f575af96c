namespace SafeHome.Storage.Sealing;

/// <summary>Seals bytes so that only a holder of the key ring reads them, and only at the address they were sealed for.</summary>
public interface ISealer
{
    /// <summary>Seals with the ring's current key.</summary>
    /// <param name="plain">What to seal; may be empty.</param>
    /// <param name="address">
    /// Where it will be kept (table, partition, row, property): part of what is authenticated, so a sealed value that is moved
    /// does not open.
    /// </param>
    byte[] Seal(ReadOnlySpan<byte> plain, string address);

    /// <summary>Opens what was sealed for this address, with whichever key of the ring it names.</summary>
    /// <exception cref="SealBrokenException">Altered, moved, cut short, or sealed with a key that is not in the ring.</exception>
    byte[] Open(ReadOnlySpan<byte> sealedBytes, string address);
}
