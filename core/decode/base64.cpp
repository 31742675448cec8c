// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/base64.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>

namespace attest::decode {
namespace {

constexpr std::string_view kStandard
    = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::string_view kUrl
    = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

constexpr Byte kNoDigit = 0xFF;
using Digits = std::array<Byte, 256>;

constexpr Digits digitsOf(std::string_view alphabet)
{
    Digits digits{};
    digits.fill(kNoDigit);
    for (std::size_t i = 0; i < alphabet.size(); ++i) {
        digits[static_cast<unsigned char>(alphabet[i])] = static_cast<Byte>(i);
    }
    return digits;
}

/// The digits of an alphabet, and for each place in a quantum of four what a character there adds to
/// its 24 bits: one look-up a character and no shifts. A character that is no digit sets a bit above.
struct Alphabet {
    Digits digits;
    std::array<std::array<std::uint32_t, 256>, 4> places;
};
constexpr std::uint32_t kBadQuantum = 1U << 24U;

constexpr Alphabet alphabetOf(std::string_view characters)
{
    Alphabet alphabet{digitsOf(characters), {}};
    for (std::size_t place = 0; place < 4; ++place) {
        for (std::size_t c = 0; c < 256; ++c) {
            const std::uint32_t digit = alphabet.digits[c];
            alphabet.places[place][c]
                = digit == kNoDigit ? kBadQuantum : digit << (18U - 6U * place);
        }
    }
    return alphabet;
}

constexpr Alphabet kStandardAlphabet = alphabetOf(kStandard);
constexpr Alphabet kUrlAlphabet = alphabetOf(kUrl);

constexpr bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

Problem problemAt(IssueId id, Base64Form form, std::size_t offset, std::size_t length)
{
    return {id, {{"alphabet", std::string(form == Base64Form::Url ? "url" : "standard")}},
        {0, static_cast<std::uint32_t>(offset), static_cast<std::uint32_t>(length)}};
}

// The text has a character that is no digit at this offset.
Problem badCharacter(std::string_view text, std::size_t at, Base64Form form)
{
    if (text[at] == '=') {
        return problemAt(issue::kBase64Padding, form, at, 1);
    }
    if (isSpace(text[at])) {
        return problemAt(issue::kBase64Space, form, at, 1);
    }
    const auto c = decodeUtf8(text.substr(at));
    const std::size_t length = c ? c->length : 1;
    Problem problem = problemAt(issue::kBase64Character, form, at, length);
    problem.params.push_back({"found", std::string(text.substr(at, length))});
    return problem;
}

Problem badLength(std::string_view text, Base64Form form)
{
    Problem problem = problemAt(issue::kBase64Length, form, text.size(), 0);
    problem.params.push_back({"length", static_cast<std::int64_t>(text.size())});
    return problem;
}

std::size_t firstOther(std::string_view text, const Digits& digits)
{
    const auto* at = std::find_if(text.begin(), text.end(),
        [&](char c) { return digits[static_cast<unsigned char>(c)] == kNoDigit; });
    return static_cast<std::size_t>(at - text.begin());
}

// How many characters before the padding; what is wrong with the padding otherwise.
Result<std::size_t> digitCount(std::string_view text, Base64Form form)
{
    if (form == Base64Form::Url) {
        return text.size();
    }
    std::size_t count = text.size();
    for (int i = 0; i < 2 && count > 0 && text[count - 1] == '='; ++i) {
        --count;
    }
    if (text.size() % 4 == 0) {
        return count;
    }
    if (const std::size_t other = firstOther(text.substr(0, count), kStandardAlphabet.digits);
        other < count) {
        return badCharacter(text, other, form);
    }
    if (count % 4 == 1) {
        return badLength(text, form);
    }
    const bool excess = count % 4 == 0;
    return problemAt(issue::kBase64Padding, form, excess ? count : text.size(),
        excess ? text.size() - count : 0);
}

// The last one to three bytes that do not fill a quantum; 6 bits a digit, the rest has to be zero.
Result<Bytes> appendTail(
    Bytes bytes, std::string_view text, std::size_t from, const Digits& digits, Base64Form form)
{
    std::uint32_t bits = 0;
    std::uint32_t count = 0;
    for (std::size_t i = from; i < text.size(); ++i) {
        const Byte digit = digits[static_cast<unsigned char>(text[i])];
        if (digit == kNoDigit) {
            return badCharacter(text, i, form);
        }
        bits = bits << 6U | digit;
        count += 6;
    }
    if (count == 6) {
        return badLength(text, form);
    }
    for (; count >= 8; count -= 8) {
        bytes.push_back(static_cast<Byte>(bits >> (count - 8U)));
    }
    if ((bits & ((1U << count) - 1U)) != 0) {
        return problemAt(issue::kBase64TrailingBits, form, text.size() - 1, 1);
    }
    return bytes;
}

// Digits only, no padding.
Result<Bytes> decodeDigits(std::string_view text, const Alphabet& alphabet, Base64Form form)
{
    Bytes bytes;
    bytes.reserve(text.size() / 4 * 3 + 3);
    bytes.resize(text.size() / 4 * 3);
    const auto* in = reinterpret_cast<const Byte*>(text.data());
    Byte* out = bytes.data();
    const auto& [first, second, third, fourth] = alphabet.places;
    const std::size_t whole = text.size() / 4 * 4;
    std::uint32_t all = 0; // of every quantum: what is wrong is looked for only where something is
    for (std::size_t i = 0; i < whole; i += 4, out += 3) {
        const std::uint32_t bits
            = first[in[i]] | second[in[i + 1]] | third[in[i + 2]] | fourth[in[i + 3]];
        all |= bits;
        out[0] = static_cast<Byte>(bits >> 16U);
        out[1] = static_cast<Byte>(bits >> 8U);
        out[2] = static_cast<Byte>(bits);
    }
    if (all >= kBadQuantum) {
        return badCharacter(text, firstOther(text, alphabet.digits), form);
    }
    return whole == text.size() ? Result<Bytes>(std::move(bytes))
                                : appendTail(std::move(bytes), text, whole, alphabet.digits, form);
}

Result<Bytes> decodeOneLine(std::string_view text, Base64Form form)
{
    const auto count = digitCount(text, form);
    if (!count) {
        return count.problem();
    }
    return decodeDigits(
        text.substr(0, *count), form == Base64Form::Url ? kUrlAlphabet : kStandardAlphabet, form);
}

// Offset in the text of its n-th character that is no white space.
std::uint32_t offsetWithSpaces(std::string_view text, std::size_t n)
{
    std::size_t at = 0;
    for (; at < text.size(); ++at) {
        if (!isSpace(text[at]) && n-- == 0) {
            break;
        }
    }
    return static_cast<std::uint32_t>(at);
}

std::string encode(ByteView bytes, std::string_view alphabet)
{
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    std::size_t i = 0;
    for (; i + 3 <= bytes.size(); i += 3) {
        const unsigned bits = static_cast<unsigned>(bytes[i]) << 16U
            | static_cast<unsigned>(bytes[i + 1]) << 8U | bytes[i + 2];
        text += alphabet[bits >> 18U];
        text += alphabet[bits >> 12U & 63U];
        text += alphabet[bits >> 6U & 63U];
        text += alphabet[bits & 63U];
    }
    const std::size_t rest = bytes.size() - i;
    if (rest > 0) {
        const unsigned bits = static_cast<unsigned>(bytes[i]) << 16U
            | (rest == 2 ? static_cast<unsigned>(bytes[i + 1]) << 8U : 0U);
        text += alphabet[bits >> 18U];
        text += alphabet[bits >> 12U & 63U];
        if (rest == 2) {
            text += alphabet[bits >> 6U & 63U];
        }
    }
    return text;
}

} // namespace

Result<Bytes> fromBase64(std::string_view text, Base64Form form)
{
    if (form != Base64Form::LineBreaks) {
        return decodeOneLine(text, form);
    }
    std::string line;
    line.reserve(text.size());
    std::copy_if(
        text.begin(), text.end(), std::back_inserter(line), [](char c) { return !isSpace(c); });
    auto bytes = decodeOneLine(line, form);
    if (bytes) {
        return bytes;
    }
    Problem problem = bytes.problem();
    problem.span.offset = offsetWithSpaces(text, problem.span.offset);
    return problem;
}

Result<Bytes> fromBase64(const Buffers& buffers, Span text, Base64Form form)
{
    auto bytes = fromBase64(buffers.text(text), form);
    if (bytes) {
        return bytes;
    }
    Problem problem = bytes.problem();
    problem.span.buffer = text.buffer;
    problem.span.offset += text.offset;
    return problem;
}

Result<BufferId> deriveBase64(Buffers& buffers, std::string name, Span text, Base64Form form)
{
    auto bytes = fromBase64(buffers, text, form);
    if (!bytes) {
        return bytes.problem();
    }
    const Derivation how = form == Base64Form::Url ? Derivation::Base64Url : Derivation::Base64;
    return buffers.add(Buffer(std::move(name), how, text, std::move(*bytes)));
}

std::string base64(ByteView bytes)
{
    std::string text = encode(bytes, kStandard);
    text.append((4 - text.size() % 4) % 4, '=');
    return text;
}

std::string base64Url(ByteView bytes)
{
    return encode(bytes, kUrl);
}

} // namespace attest::decode
