using System.Text.Json;

namespace ConferenceOps.Client;

/// <summary>The server could not carry out an operation. What the rules refuse is not this but a <see cref="Refusal"/>.</summary>
public sealed class GraphQLRequestException : Exception
{
    /// <summary>The reader has to sign in first.</summary>
    public const string SignInRequired = "SIGN_IN_REQUIRED";

    /// <summary>The reader is signed in, but this is not for them.</summary>
    public const string NotEntitled = "NOT_ENTITLED";

    /// <summary>Something broke on the server.</summary>
    public const string Internal = "INTERNAL";

    /// <summary>The store could not be written or read just now: the same may be sent again, a command under the same id.</summary>
    public const string TryAgain = "TRY_AGAIN";

    /// <summary>A failure of this code, told in this sentence.</summary>
    public GraphQLRequestException(string code, string message)
        : base(message) => Code = code;

    /// <summary>A stable name in capitals, as in <c>NOT_ENTITLED</c>.</summary>
    public string Code { get; }

    internal static GraphQLRequestException Of(JsonElement errors)
    {
        var first = errors.EnumerateArray().FirstOrDefault();
        if (first.ValueKind is not JsonValueKind.Object)
            return new(Internal, "The server could not carry out the request.");
        var code = first.TryGetProperty("extensions", out var extensions) && extensions.TryGetProperty("code", out var given) ? given.GetString() : null;
        var message = first.TryGetProperty("message", out var told) ? told.GetString() : null;
        return new(code ?? Internal, message ?? "The server could not carry out the request.");
    }

    internal static bool SaysTryAgain(JsonElement response) => response.TryGetProperty("errors", out var errors) && errors.ValueKind is JsonValueKind.Array
        && errors.EnumerateArray().Any(error => error.TryGetProperty("extensions", out var extensions)
            && extensions.TryGetProperty("code", out var code) && code.ValueEquals(TryAgain));
}
