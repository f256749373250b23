using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Serai.Platform.Language;

/// <summary>Stores a multilingual field in one text column.</summary>
public sealed class LocalTextColumn() : ValueConverter<LocalText, string>(field => LocalTextJson.Write(field), json => LocalTextJson.Read(json));

/// <summary>Fields are equal when all their versions are; they are immutable, so a snapshot is the field itself.</summary>
public sealed class LocalTextComparer() : ValueComparer<LocalText>((a, b) => object.Equals(a, b), field => field.GetHashCode(), field => field);
