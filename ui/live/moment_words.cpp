// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/moment_words.h"

#include "decode/oids.h"
#include "theme/text.h"
#include "theme/time_text.h"

#include <QtCore/QCoreApplication>

namespace attest::ui {
namespace {

using session::Edge;
using session::Whose;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(attest::ui::Words)
};

QString commonName(const session::Validity& validity)
{
    constexpr std::size_t kShownBytes = 80;
    for (const auto& rdn : validity.certificate->subject.rdns) {
        for (const auto& attribute : rdn) {
            if (attribute.type == decode::oids::kCommonName && !attribute.text.empty()) {
                return shown(attribute.text, kShownBytes);
            }
        }
    }
    return shown(validity.name, kShownBytes);
}

bool isSigner(const session::Validity& validity)
{
    return validity.origin == trust::Origin::Leaf;
}

} // namespace

QString validityName(const session::Validity& validity)
{
    switch (validity.whose) {
    case Whose::Document:
        return Words::tr("Document");
    case Whose::Challenge:
        return Words::tr("Challenge");
    case Whose::Token:
        return Words::tr("Token");
    case Whose::Certificate:
        return isSigner(validity) ? Words::tr("Signer certificate") : commonName(validity);
    }
    return {};
}

QString momentLabel(const session::Validity& validity, Edge edge, Time at, Time clock)
{
    const auto when = briefTime(at, clock);
    const bool begins = edge == Edge::Begins;
    switch (validity.whose) {
    case Whose::Document:
        return begins ? Words::tr("document from %1").arg(when)
                      : Words::tr("document ends %1").arg(when);
    case Whose::Challenge:
        return begins ? Words::tr("challenge %1").arg(when)
                      : Words::tr("challenge ends %1").arg(when);
    case Whose::Token:
        return edge == Edge::Issued ? Words::tr("token issued %1").arg(when)
            : begins                ? Words::tr("token from %1").arg(when)
                                    : Words::tr("token ends %1").arg(when);
    case Whose::Certificate:
        break;
    }
    if (isSigner(validity)) {
        return begins ? Words::tr("signer from %1").arg(when)
                      : Words::tr("signer ends %1").arg(when);
    }
    constexpr qsizetype kLabel = 24;
    auto name = commonName(validity);
    name = name.size() > kLabel ? name.left(kLabel - 1) + QChar(0x2026) : name;
    return begins ? Words::tr("%1 from %2").arg(name, when)
                  : Words::tr("%1 ends %2").arg(name, when);
}

QString momentWords(const session::Validity& validity, Edge edge, Time at)
{
    const auto name = validityName(validity);
    const auto when = utcText(at);
    switch (edge) {
    case Edge::Begins:
        return Words::tr("%1 begins on %2").arg(name, when);
    case Edge::Ends:
        return Words::tr("%1 ends on %2").arg(name, when);
    case Edge::Issued:
        return Words::tr("%1 was issued on %2").arg(name, when);
    }
    return {};
}

QString standingAt(const session::Validity& validity, Time at)
{
    const auto& accepted = validity.accepted;
    const auto& written = validity.written;
    const auto between = [](Time a, Time b) { return Duration{b.seconds - a.seconds}; };
    if (accepted.from && at < *accepted.from) {
        return Words::tr("begins in %1").arg(lengthText(between(at, *written.from)));
    }
    if (accepted.to && *accepted.to < at) {
        return Words::tr("ended %1 before").arg(lengthText(between(*written.to, at)));
    }
    if (!written.to) {
        return Words::tr("valid, without an end");
    }
    return *written.to < at ? Words::tr("ended, within the leeway")
                            : Words::tr("valid, %1 left").arg(lengthText(between(at, *written.to)));
}

} // namespace attest::ui
