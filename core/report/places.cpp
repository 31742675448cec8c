// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/places.h"

#include "base/utf8.h"

#include <algorithm>

namespace attest::report {
namespace {

bool isText(std::string_view bytes)
{
    const auto isBinary = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && c != '\n' && c != '\r' && c != '\t';
    };
    return std::ranges::none_of(bytes, isBinary) && !firstInvalidUtf8(bytes);
}

// A run of binary that happens to be text: a name in a certificate, signed JSON. Short runs of numbers
// look like letters too often.
bool readsAsText(std::string_view bytes)
{
    constexpr std::size_t kTelling = 6;
    return bytes.size() >= kTelling && isText(bytes);
}

std::vector<std::uint32_t> lineStarts(std::string_view text)
{
    std::vector<std::uint32_t> starts{0};
    for (std::size_t at = text.find('\n'); at != std::string_view::npos;
         at = text.find('\n', at + 1)) {
        starts.push_back(static_cast<std::uint32_t>(at + 1));
    }
    return starts;
}

// At most that many bytes, without half a character at the end of a text.
std::string_view cutAt(std::string_view bytes, std::size_t most, bool text)
{
    if (bytes.size() <= most) {
        return bytes;
    }
    std::string_view cut = bytes.substr(0, most);
    while (text && !cut.empty() && firstInvalidUtf8(cut)) {
        cut.remove_suffix(1);
    }
    return cut;
}

} // namespace

Places::Places(const Buffers& buffers, std::optional<Span> secret)
    : m_buffers(buffers)
    , m_secret(secret)
{
    for (BufferId id = 0; id < buffers.size(); ++id) {
        Named named{buffers.at(id).name(), isText(asText(buffers.at(id).bytes())), {}};
        const auto same = std::ranges::count_if(m_named, [&](const Named& other) {
            return other.name == named.name || other.name.starts_with(named.name + " #");
        });
        if (same > 0) {
            named.name += " #" + std::to_string(same + 1);
        }
        if (named.text) {
            named.lines = lineStarts(asText(buffers.at(id).bytes()));
        }
        m_named.push_back(std::move(named));
    }
}

bool Places::isSecret(const Span& span) const
{
    Span at = span;
    while (m_secret) {
        if (at.buffer == m_secret->buffer) {
            return at.offset < m_secret->end() && m_secret->offset < at.end();
        }
        // Derived whole from one run: where that run touches the secret, all of it may be.
        const auto from = m_buffers.at(at.buffer).from();
        if (!from || from->buffer >= at.buffer) {
            return false;
        }
        at = *from;
    }
    return false;
}

Position Places::position(const Named& named, std::uint32_t offset) const
{
    const auto after = std::ranges::upper_bound(named.lines, offset);
    const auto line = static_cast<std::uint32_t>(after - named.lines.begin());
    return {line, offset - *(after - 1) + 1};
}

Place Places::at(const Span& span) const
{
    if (span.buffer >= m_named.size()) {
        return {};
    }
    const Named& named = m_named[span.buffer];
    Place place{named.name, span.offset, span.length, {}, {}, named.text, false};
    if (named.text) {
        place.position = position(named, span.offset);
    }
    if (!isSecret(span)) {
        const std::string_view bytes = m_buffers.text(span);
        place.text = named.text || readsAsText(bytes);
        place.excerpt = cutAt(bytes, kExcerptBytes, place.text);
        place.cut = place.excerpt.size() < bytes.size();
    }
    return place;
}

std::vector<Place> Places::at(const Spans& spans) const
{
    std::vector<Place> places;
    places.reserve(spans.size());
    for (const Span& span : spans) {
        places.push_back(at(span));
    }
    return places;
}

ReportedFinding Places::finding(const Finding& finding) const
{
    return {finding.id, finding.severity, finding.params, at(finding.spans)};
}

std::optional<Span> secretOf(const verify::Evidence& evidence)
{
    if (evidence.method != verify::Method::AzureMsi) {
        return {};
    }
    const std::string_view text = asText(evidence.bytes);
    const std::size_t first = text.find('.');
    const std::size_t second = first == std::string_view::npos ? first : text.find('.', first + 1);
    if (second == std::string_view::npos) {
        return {};
    }
    const auto offset = static_cast<std::uint32_t>(second + 1);
    return Span{0, offset, static_cast<std::uint32_t>(text.size()) - offset};
}

} // namespace attest::report
