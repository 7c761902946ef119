using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Xml.Linq;
using ConferenceOps.Server.Hosting;
using ConferenceOps.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace ConferenceOps.Server.Tests.Hosting;

/// <summary>What one host has signed, every host knows.</summary>
public sealed class KeysTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("keys-").FullName;

    private string Connection => $"Data Source={Path.Combine(folder, "conference.db")}";

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task What_one_host_protects_the_others_on_its_database_read()
    {
        using var one = await Start("one");
        var written = Protector(one).Protect("a cookie");
        using var other = await Start("other");
        Assert.Equal("a cookie", Protector(other).Unprotect(written));
    }

    [Fact]
    public async Task Hosts_that_start_on_an_empty_database_together_read_each_other()
    {
        using var one = await Start("one");
        using var other = await Start("other");
        // Each has a ring of its own by now; one of them was made before the other's key.
        var (here, there) = (Protector(one).Protect("here"), Protector(other).Protect("there"));
        Assert.Equal(("here", "there"), (Protector(other).Unprotect(here), Protector(one).Unprotect(there)));
    }

    [Fact]
    public async Task Keys_are_encrypted_by_the_certificate_that_is_named_and_read_again_with_it()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=keys", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        var file = Path.Combine(folder, "keys.pfx");
        await File.WriteAllBytesAsync(file, certificate.Export(X509ContentType.Pkcs12, "secret"));

        using var one = await Start("one", file);
        var written = Protector(one).Protect("a cookie");

        var kept = Assert.Single(await Kept(one));
        Assert.Contains("EncryptedData", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("<masterKey", kept, StringComparison.Ordinal);
        using var other = await Start("other", file);
        Assert.Equal("a cookie", Protector(other).Unprotect(written));
    }

    [Fact]
    public async Task What_was_protected_by_the_keys_of_the_data_folder_is_still_read()
    {
        var former = new FileSystemXmlRepository(new(Path.Combine(folder, "one", "keys")), NullLoggerFactory.Instance);
        using var one = await Start("one");
        var written = Protector(one).Protect("a cookie");
        await using (var context = await Contexts(one).CreateDbContextAsync())
        {
            foreach (var row in await context.Keys.ToListAsync())
                former.StoreElement(XElement.Parse(row.Xml), row.Name);
            await context.Keys.ExecuteDeleteAsync();
        }

        using var again = await Start("one");
        Assert.Equal("a cookie", Protector(again).Unprotect(written));
    }

    /// <summary>A host with a data folder of its own, on the database of all.</summary>
    private async Task<IHost> Start(string name, string? certificate = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(
            [new("ConnectionStrings:Conference", Connection), new("Keys:Certificate", certificate), new("Keys:CertificatePassword", "secret")]);
        builder.Services.AddConferenceStorage(builder.Configuration, folder);
        builder.AddKeys(Path.Combine(folder, name));
        var host = builder.Build();
        await host.Services.MigrateConference(CancellationToken.None);
        return host;
    }

    private static async Task<List<string>> Kept(IHost host)
    {
        await using var context = await Contexts(host).CreateDbContextAsync();
        return await context.Keys.Select(row => row.Xml).ToListAsync();
    }

    private static IDataProtector Protector(IHost host) => host.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");

    private static IDbContextFactory<ConferenceContext> Contexts(IHost host) => host.Services.GetRequiredService<IDbContextFactory<ConferenceContext>>();
}
