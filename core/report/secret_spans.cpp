// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/secret_spans.h"

#include "report/secrets.h"

#include <algorithm>

namespace attest::report {
namespace {

bool overlap(const Span& a, const Span& b)
{
    return a.buffer == b.buffer && a.offset < b.end() && b.offset < a.end();
}

Span common(const Span& a, const Span& b)
{
    const auto first = std::max(a.offset, b.offset);
    return {a.buffer, first, std::min(a.end(), b.end()) - first};
}

// Where bytes map one to one: part of a secret stays that part. Elsewhere all that was derived counts.
bool mapsBytes(const Buffer& buffer, const Span& from)
{
    return buffer.derivation() == Derivation::Slice
        || (buffer.derivation() == Derivation::JsonString && buffer.bytes().size() == from.length);
}

} // namespace

SecretSpans::SecretSpans(const decode::Tree& tree, const Buffers& buffers) : m_all(buffers.size())
{
    for (decode::NodeId node = 0; node < tree.size(); ++node) {
        if (isSecret(tree, node, buffers)) {
            add(buffers, tree.at(node).span);
        }
    }
    // Buffers come after what they were derived from.
    for (BufferId id = 0; id < buffers.size(); ++id) {
        follow(buffers, id);
    }
    settle();
}

void SecretSpans::put(const Span& span)
{
    if (span.length > 0 && span.buffer < m_all.size()) {
        m_all[span.buffer].push_back(span);
    }
}

void SecretSpans::add(const Buffers& buffers, Span span)
{
    put(span);
    while (const auto from = buffers.origin(span)) {
        if (from->buffer >= span.buffer) {
            break;
        }
        span = *from;
        put(span);
    }
}

void SecretSpans::follow(const Buffers& buffers, BufferId derived)
{
    const Buffer& buffer = buffers.at(derived);
    const auto from = buffer.from();
    if (!from || from->buffer >= derived) {
        return;
    }
    const auto parents = m_all[from->buffer];
    for (const Span& secret : parents) {
        if (!overlap(secret, *from)) {
            continue;
        }
        if (mapsBytes(buffer, *from)) {
            const Span part = common(secret, *from);
            put({derived, part.offset - from->offset, part.length});
        } else if (secret.contains(*from) || m_all[derived].empty()) {
            put(buffers.whole(derived));
        }
    }
}

void SecretSpans::settle()
{
    for (auto& spans : m_all) {
        std::ranges::sort(spans, {}, &Span::offset);
        std::vector<Span> joined;
        for (const Span& span : spans) {
            if (!joined.empty() && span.offset <= joined.back().end()) {
                joined.back().length
                    = std::max(joined.back().end(), span.end()) - joined.back().offset;
            } else {
                joined.push_back(span);
            }
        }
        spans = std::move(joined);
    }
}

const std::vector<Span>& SecretSpans::in(BufferId buffer) const
{
    static const std::vector<Span> none;
    return buffer < m_all.size() ? m_all[buffer] : none;
}

bool SecretSpans::touches(const Span& span) const
{
    const auto& all = in(span.buffer);
    const auto after = std::ranges::lower_bound(all, span.end(), {}, &Span::offset);
    return after != all.begin() && overlap(*(after - 1), span);
}

} // namespace attest::report
