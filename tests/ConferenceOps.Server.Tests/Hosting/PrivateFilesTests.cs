using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ConferenceOps.Server.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ConferenceOps.Server.Tests.Hosting;

/// <summary>What lies on the disk is for the account of the host alone.</summary>
public sealed class PrivateFilesTests(RunningConference conference) : IDisposable
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private readonly string folder = Directory.CreateTempSubdirectory("private-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Nobody_else_reads_what_a_running_host_keeps()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps no such modes.");
        var data = conference.Services.GetRequiredService<IConfiguration>()["Data"]!;
        var kept = Directory.GetFileSystemEntries(data, "*", SearchOption.AllDirectories).Append(data).ToList();
        Assert.Contains(kept, entry => entry.EndsWith("conference.db-wal", StringComparison.Ordinal));
        Assert.Contains(kept, entry => Path.GetFileName(entry).StartsWith("key-", StringComparison.Ordinal));
        Assert.All(kept, entry => Assert.True(IsPrivate(entry), entry));
    }

    [Fact]
    public void What_an_earlier_version_left_open_is_closed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps no such modes.");
        Directory.CreateDirectory(Path.Combine(folder, "keys"));
        string[] files = ["conference.db", "conference.db-wal", "demo-password.txt", Path.Combine("keys", "key-1.xml")];
        foreach (var file in files)
        {
            File.WriteAllText(Path.Combine(folder, file), "");
            Open(Path.Combine(folder, file));
        }

        Open(folder);

        PrivateFiles.Keep(folder);

        Assert.All([folder, .. files.Select(file => Path.Combine(folder, file))], entry => Assert.True(IsPrivate(entry), entry));
    }

    [Fact]
    public void A_folder_that_others_use_too_is_left_to_them()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps no such modes.");
        var theirs = Path.Combine(folder, "theirs.txt");
        File.WriteAllText(theirs, "");
        Open(theirs);
        Open(folder);

        PrivateFiles.Keep(folder);

        Assert.False(IsPrivate(folder));
        Assert.False(IsPrivate(theirs));
    }

    [Fact]
    public void Keys_are_encrypted_by_the_certificate_that_is_named_and_read_again_with_it()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=keys", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        var file = Path.Combine(folder, "keys.pfx");
        File.WriteAllBytes(file, certificate.Export(X509ContentType.Pkcs12, "secret"));

        var written = Protector(file).Protect("a cookie");

        var kept = File.ReadAllText(Assert.Single(Directory.GetFiles(Path.Combine(folder, "keys"))));
        Assert.Contains("EncryptedData", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("<masterKey", kept, StringComparison.Ordinal);
        Assert.Equal("a cookie", Protector(file).Unprotect(written));
    }

    private IDataProtector Protector(string certificate)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection([new("Keys:Certificate", certificate), new("Keys:CertificatePassword", "secret")]);
        builder.AddKeys(folder);
        return builder.Build().Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");
    }

    private static bool IsPrivate(string entry) => !OperatingSystem.IsWindows() && (File.GetUnixFileMode(entry) & Others) is UnixFileMode.None;

    private static void Open(string entry)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(entry, File.GetUnixFileMode(entry) | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
    }
}
