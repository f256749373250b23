using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Serai.Platform.Language;

/// <summary>
/// The compact form of a field for a database column and for exports: `{"en":"Name","fr":["Nom","2026-04-30T10:00:00Z","machine"]}`.
/// The source language stands first; a bare string is an approved version without a date of change.
/// </summary>
public sealed class LocalTextJson : JsonConverter<LocalText>
{
    // Readable in the database: Cyrillic is not escaped. The column is never written into HTML as it is.
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(LocalText field) => JsonSerializer.Serialize(field, Options);

    public static LocalText Read(string? json) =>
        string.IsNullOrEmpty(json) ? LocalText.Empty : JsonSerializer.Deserialize<LocalText>(json, Options) ?? LocalText.Empty;

    public override LocalText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("A text in several languages is an object of language and text.");
        var versions = new List<LocalVersion>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var language = reader.GetString()!;
            reader.Read();
            versions.Add(reader.TokenType switch
            {
                JsonTokenType.String => new(language, reader.GetString()!),
                JsonTokenType.StartArray => ReadVersion(ref reader, language),
                _ => throw new JsonException($"`{language}`: expected a text or an array of text, date of change and state."),
            });
        }
        return LocalText.From(versions);
    }

    public override void Write(Utf8JsonWriter writer, LocalText value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var version in value.Versions)
        {
            writer.WritePropertyName(version.Language);
            if (version is { ChangedUtc: null, State: TranslationState.Approved })
            {
                writer.WriteStringValue(version.Text);
                continue;
            }
            writer.WriteStartArray();
            writer.WriteStringValue(version.Text);
            if (version.ChangedUtc is { } changed) writer.WriteStringValue(changed);
            else writer.WriteNullValue();
            if (version.State != TranslationState.Approved) writer.WriteStringValue(version.State == TranslationState.Draft ? "draft" : "machine");
            writer.WriteEndArray();
        }
        writer.WriteEndObject();
    }

    private static LocalVersion ReadVersion(ref Utf8JsonReader reader, string language)
    {
        reader.Read();
        var text = reader.GetString() ?? "";
        DateTime? changed = null;
        var state = TranslationState.Approved;
        if (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            changed = reader.TokenType == JsonTokenType.Null ? null : reader.GetDateTime();
            if (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                state = reader.GetString() switch
                {
                    "draft" => TranslationState.Draft,
                    "machine" => TranslationState.Machine,
                    "approved" => TranslationState.Approved,
                    var other => throw new JsonException($"`{language}`: found the state `{other}`; expected draft, approved or machine."),
                };
                reader.Read();
            }
        }
        if (reader.TokenType != JsonTokenType.EndArray) throw new JsonException($"`{language}`: expected text, date of change and state.");
        return new(language, text, changed, state);
    }
}
