using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using SafeHome.Storage.Sealing;

namespace SafeHome.Functions.SignIn;

/// <summary>Protects cookies and forms of the workbench with the sealing keys of the app, so that every instance reads what another wrote.</summary>
public sealed class SealedDataProtection(ISealer sealer) : IDataProtectionProvider
{
    /// <inheritdoc/>
    public IDataProtector CreateProtector(string purpose) => new Protector(sealer, $"workbench/{purpose}");

    private sealed class Protector(ISealer sealer, string address) : IDataProtector
    {
        public IDataProtector CreateProtector(string purpose) => new Protector(sealer, $"{address}/{purpose}");

        public byte[] Protect(byte[] plaintext) => sealer.Seal(plaintext, address);

        public byte[] Unprotect(byte[] protectedData)
        {
            try
            {
                return sealer.Open(protectedData, address);
            }
            catch (SealBrokenException e)
            {
                // What the framework expects of a cookie that is not ours: it counts as none.
                throw new CryptographicException("Not protected by this app.", e);
            }
        }
    }
}
