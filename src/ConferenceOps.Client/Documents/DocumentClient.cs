using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using ConferenceOps.Domain;

namespace ConferenceOps.Client;

/// <summary>Files in and out, below the base address of <paramref name="http"/>.</summary>
public sealed class DocumentClient(HttpClient http)
{
    /// <summary>Makes a draft of an Akoma Ntoso file, whole or not at all; for the Secretariat and the bureau.</summary>
    /// <param name="body">The body that is to negotiate it.</param>
    /// <param name="fileName">The file's name, kept as the draft's source.</param>
    /// <param name="content">The file's bytes.</param>
    /// <param name="commandId">The same file sent again under the same id makes no second draft; made if null.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="HttpRequestException">The server was not reached. The import may have happened; send it again under the same id.</exception>
    public async Task<ImportResult> ImportDraft(Guid body, string fileName, Stream content, Guid? commandId = null, CancellationToken cancel = default)
    {
        using var file = new StreamContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        var address = new Uri(
            $"documents/import?body={body}&commandId={commandId ?? Guid.CreateVersion7()}&fileName={Uri.EscapeDataString(fileName)}", UriKind.Relative);
        using var response = await http.PostAsync(address, file, cancel);
        return response.StatusCode switch
        {
            HttpStatusCode.OK => new((await response.Content.ReadFromJsonAsync<ImportedDraft>(cancel))!, null),
            HttpStatusCode.UnprocessableEntity => new(null, await RefusalIn(response, cancel)),
            HttpStatusCode.RequestEntityTooLarge => new(null, await RefusalIn(response, cancel)),
            HttpStatusCode.Unauthorized => new(null, new("sign-in-required", "Sign in to import a document.", null)),
            HttpStatusCode.Forbidden => new(null, new("not-entitled", "Only the Secretariat and the bureau may import documents.", null)),
            var status => throw new HttpRequestException($"The server did not take the file ({(int)status}).", null, status),
        };
    }

    private static async Task<Refusal> RefusalIn(HttpResponseMessage response, CancellationToken cancel)
    {
        // A proxy in between may refuse a large file in a page of its own.
        if (response.Content.Headers.ContentType?.MediaType is not "application/json")
            return new("too-large", "The file is too large for this server.", null);
        var answer = await response.Content.ReadFromJsonAsync<ImportRefused>(cancel);
        return answer?.Refusal ?? new("not-imported", "The server refused the file without saying why.", null);
    }
}
