using System.Security.Cryptography.X509Certificates;
using System.Xml.Linq;
using ConferenceOps.Storage;
using ConferenceOps.Storage.Identity;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace ConferenceOps.Server.Hosting;

/// <summary>The keys that cookies, tokens and forms are protected with.</summary>
internal static class Keys
{
    /// <summary>
    /// Keeps them in the database, where every host finds them and every backup has them, encrypted by the certificate named by
    /// <c>Keys:Certificate</c> (a PKCS #12 file, with <c>Keys:CertificatePassword</c>). Without one they lie there in the clear, as README says.
    /// </summary>
    public static void AddKeys(this IHostApplicationBuilder builder, string dataFolder)
    {
        var keys = builder.Services.AddDataProtection().SetApplicationName("ConferenceOps");
        builder.Services.AddOptions<KeyManagementOptions>().Configure<IDbContextFactory<ConferenceContext>>(
            (options, contexts) => options.XmlRepository = new Kept(contexts, Path.Combine(dataFolder, "keys")));
        if (builder.Configuration["Keys:Certificate"] is { Length: > 0 } file)
            keys.ProtectKeysWithCertificate(X509CertificateLoader.LoadPkcs12FromFile(file, builder.Configuration["Keys:CertificatePassword"]));
        else
            builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
    }

    /// <summary>
    /// The keys as the database has them. Those that an earlier version left in the data folder are still read, so that nobody is signed out by it.
    /// </summary>
    private sealed class Kept(IDbContextFactory<ConferenceContext> contexts, string former) : IXmlRepository
    {
        public IReadOnlyCollection<XElement> GetAllElements()
        {
            using var context = contexts.CreateDbContext();
            var ours = context.Keys.AsNoTracking().Select(row => row.Xml).ToList().ConvertAll(xml => XElement.Parse(xml));
            return Directory.Exists(former)
                ? [.. ours, .. new FileSystemXmlRepository(new(former), NullLoggerFactory.Instance).GetAllElements()]
                : ours;
        }

        public void StoreElement(XElement element, string friendlyName)
        {
            using var context = contexts.CreateDbContext();
            context.Keys.Add(new() { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
            context.SaveChanges();
        }
    }
}
