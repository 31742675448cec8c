// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets.h"

#include "explain/showable.h"

namespace attest::app {

Secrets secretsOf(const Invocation& invocation)
{
    return invocation.arguments.has(kShowSecrets.name) ? Secrets::Show : Secrets::Mask;
}

std::optional<Sentence> secretIn(ByteView text)
{
    using Kind = report::FoundSecret::Kind;
    const auto found = report::secretIn(text);
    if (!found) {
        return std::nullopt;
    }
    if (found->kind == Kind::Member) {
        constexpr std::size_t kLongest = 120;
        return Sentence(QT_TRANSLATE_NOOP("assay", "the member \"{name}\""),
            {{"name", explain::showable(found->member, kLongest)}});
    }
    return Sentence(found->kind == Kind::PrivateKey
            ? QT_TRANSLATE_NOOP("assay", "a private key")
            : QT_TRANSLATE_NOOP("assay", "a token that can be used"));
}

} // namespace attest::app
