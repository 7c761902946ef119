using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;

namespace ConferenceOps.Server.Pages;

/// <summary>What became of a request that no page and no field answers: for a person a page, for a program problem details.</summary>
/// <param name="Status">The status of the answer.</param>
/// <param name="Title">In a few words.</param>
/// <param name="Detail">What is wrong, and what to do.</param>
internal sealed record PlainAnswer(int Status, string Title, string Detail)
{
    /// <summary>The answer to what was thrown: a bad request as such, else a failure of this host, whose number finds it in the log.</summary>
    public static PlainAnswer OfFailure(HttpContext http) => http.Features.Get<IExceptionHandlerFeature>()?.Error is BadHttpRequestException bad
        ? Of(bad.StatusCode)
        : new(
            StatusCodes.Status500InternalServerError, "Something failed on our side",
            $"Try again; if it stays so, tell the Secretariat this number: {Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier}.");

    /// <summary>The answer that a bare status stands for.</summary>
    public static PlainAnswer Of(int status) => status switch
    {
        StatusCodes.Status400BadRequest => new(
            status, "Not understood",
            "The request is not one that this address takes, or its form was open too long. Load the page anew, or mend it, before you send it again."),
        StatusCodes.Status401Unauthorized => new(status, "Sign in first", "This is for those who are signed in. Sign in, and send it again."),
        StatusCodes.Status403Forbidden => new(status, "Not for you", "Your account is not entitled to this."),
        StatusCodes.Status404NotFound => new(status, "Not found", "There is nothing at this address. Check it, or begin with today’s meetings."),
        StatusCodes.Status405MethodNotAllowed => new(status, "Not in this way", "This address does not take requests of this method."),
        StatusCodes.Status413PayloadTooLarge => new(status, "Too large", "What was sent is larger than this address takes. Send less at once."),
        StatusCodes.Status415UnsupportedMediaType => new(status, "Of another kind", "What was sent is of a kind that this address does not take."),
        >= 500 => new(status, "Something failed on our side", "Try again in a moment."),
        _ => new(status, ReasonPhrases.GetReasonPhrase(status), "The request was refused."),
    };

    /// <summary>Answers: as a page to whoever takes pages.</summary>
    public Task Write(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        return TakesPages(http)
            ? new RazorComponentResult<PlainPage>(new { Title, Detail }) { StatusCode = Status, PreventStreamingRendering = true }.ExecuteAsync(http)
            : TypedResults.Problem(Detail, statusCode: Status, title: Title).ExecuteAsync(http);
    }

    public static bool TakesPages(HttpContext http) => http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
