// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/pem.h"

#include "base/limits.h"
#include "decode/base64.h"

namespace attest::decode {
namespace {

constexpr std::string_view kBegin = "-----BEGIN ";
constexpr std::string_view kEnd = "-----END ";
constexpr std::string_view kDashes = "-----";
constexpr std::size_t kLongestLabel = 64;

class PemReader {
public:
    PemReader(Buffers& buffers, BufferId text)
        : m_buffers(buffers)
        , m_id(text)
        , m_text(buffers.text(buffers.whole(text)))
    {
    }

    // The block whose BEGIN line starts there; m_at is behind its END line afterwards.
    Result<PemBlock> read(std::size_t begin);
    [[nodiscard]] std::size_t next() const { return m_text.find(kBegin, m_at); }

private:
    [[nodiscard]] Span span(std::size_t from, std::size_t to) const
    {
        return {m_id, static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to - from)};
    }
    // The label that ends in five dashes on the same line.
    [[nodiscard]] std::optional<std::string_view> label(std::size_t from) const
    {
        const std::string_view rest = m_text.substr(from, kLongestLabel + kDashes.size());
        const std::size_t end = rest.find(kDashes);
        if (end == std::string_view::npos
            || rest.substr(0, end).find_first_of("\r\n") != std::string_view::npos) {
            return {};
        }
        return rest.substr(0, end);
    }
    static Problem problem(IssueId id, std::string_view label, Span span)
    {
        return {id, {{"label", std::string(label)}}, span};
    }
    Result<PemBlock> decoded(PemBlock block);

    Buffers& m_buffers;
    const BufferId m_id;
    const std::string_view m_text;
    std::size_t m_at = 0;
};

Result<PemBlock> PemReader::decoded(PemBlock block)
{
    if (block.label.find("PRIVATE KEY") != std::string::npos) {
        return block;
    }
    if (const std::size_t colon = m_buffers.text(block.body).find(':');
        colon != std::string_view::npos) {
        const std::size_t at = block.body.offset + colon;
        return problem(issue::kPemHeader, block.label, span(at, at + 1));
    }
    auto bytes = fromBase64(m_buffers, block.body, Base64Form::LineBreaks);
    if (!bytes) {
        return bytes.problem();
    }
    block.der
        = m_buffers.add(Buffer(block.label, Derivation::PemBody, block.body, std::move(*bytes)));
    return block;
}

Result<PemBlock> PemReader::read(std::size_t begin)
{
    const auto name = label(begin + kBegin.size());
    if (!name) {
        return problem(issue::kPemUnterminated, {}, span(begin, begin + kBegin.size()));
    }
    const std::size_t body = begin + kBegin.size() + name->size() + kDashes.size();
    const std::size_t end = m_text.find(kDashes, body);
    if (end == std::string_view::npos || !m_text.substr(end).starts_with(kEnd)) {
        return problem(issue::kPemUnterminated, *name, span(begin, body));
    }
    const auto closing = label(end + kEnd.size());
    if (!closing || *closing != *name) {
        Problem wrong = problem(issue::kPemLabel, *name, span(end, end + kEnd.size()));
        wrong.params.push_back({"found", std::string(closing.value_or(std::string_view()))});
        return wrong;
    }
    m_at = end + kEnd.size() + closing->size() + kDashes.size();
    PemBlock block;
    block.label = *name;
    block.span = span(begin, m_at);
    block.body = span(body, end);
    return decoded(std::move(block));
}

} // namespace

Result<std::vector<PemBlock>> readPem(Buffers& buffers, BufferId text)
{
    PemReader reader(buffers, text);
    std::vector<PemBlock> blocks;
    for (std::size_t at = reader.next(); at != std::string_view::npos; at = reader.next()) {
        auto block = reader.read(at);
        if (!block) {
            return block.problem();
        }
        if (blocks.size() == kLimits.poolCertificates) {
            return Problem{issue::kPemTooMany,
                {{"limit", static_cast<std::int64_t>(kLimits.poolCertificates)}}, block->span};
        }
        blocks.push_back(std::move(*block));
    }
    return blocks;
}

} // namespace attest::decode
