using ConferenceOps.Domain;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Exchange.AkomaNtoso;
using ConferenceOps.Server.Identity;
using Microsoft.AspNetCore.Http.Features;

namespace ConferenceOps.Server.Documents;

/// <summary>Files in and out.</summary>
internal static class DocumentEndpoints
{
    public static IServiceCollection AddDocuments(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(new AkomaNtosoLimits { MaxBytes = configuration.GetValue("Import:MaxBytes", new AkomaNtosoLimits().MaxBytes) })
        .AddSingleton<DraftImporter>();

    public static void MapDocuments(this IEndpointRouteBuilder app) =>
        app.MapPost("/documents/import", Import).RequireAuthorization(nameof(Audience.Bureau)).DisableAntiforgery();

    /// <summary>The body is the file itself, read as it arrives and never further than the limit.</summary>
    private static async Task<IResult> Import(
        HttpContext context, Guid body, string? fileName, Guid? commandId, DraftImporter importer, AkomaNtosoLimits limits)
    {
        // A form can be posted from anywhere with the reader's cookie; these types cannot.
        if (context.Request.ContentType?.Split(';')[0].Trim() is not ("application/xml" or "application/octet-stream" or "application/akn+xml"))
            return TypedResults.Problem(
                "Send the file itself as application/xml or application/octet-stream.", statusCode: StatusCodes.Status415UnsupportedMediaType);
        // The reader's own limit speaks first, in words; the server's is only the wall behind it.
        context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize = limits.MaxBytes + 1024 * 1024;

        var outcome = await importer.Import(
            context.Request.Body, fileName ?? "", new BodyId(body),
            new(new(commandId ?? Guid.CreateVersion7()), Actors.Of(context.User)), context.RequestAborted);
        return outcome switch
        {
            { Draft: { } draft } => TypedResults.Json(draft, EventJson.Options),
            { Refusal.Reason: "too-large" } => TypedResults.Json(outcome, EventJson.Options, statusCode: StatusCodes.Status413PayloadTooLarge),
            _ => TypedResults.Json(outcome, EventJson.Options, statusCode: StatusCodes.Status422UnprocessableEntity),
        };
    }
}
