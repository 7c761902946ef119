using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;

namespace ConferenceOps.Server.Hosting;

/// <summary>The keys that cookies, tokens and forms are protected with.</summary>
internal static class Keys
{
    /// <summary>
    /// Keeps them in the data folder, encrypted by the certificate named by <c>Keys:Certificate</c> (a PKCS #12 file, with <c>Keys:CertificatePassword</c>).
    /// Without one they lie there as files of this account alone, as README says.
    /// </summary>
    public static void AddKeys(this IHostApplicationBuilder builder, string dataFolder)
    {
        var keys = builder.Services.AddDataProtection()
            .SetApplicationName("ConferenceOps")
            .PersistKeysToFileSystem(new(Path.Combine(dataFolder, "keys")));
        if (builder.Configuration["Keys:Certificate"] is { Length: > 0 } file)
            keys.ProtectKeysWithCertificate(X509CertificateLoader.LoadPkcs12FromFile(file, builder.Configuration["Keys:CertificatePassword"]));
        else
            builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
    }
}
