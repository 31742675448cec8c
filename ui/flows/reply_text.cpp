// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/reply_text.h"

#include "base/hex.h"
#include "base/redact.h"
#include "case/credentials.h"
#include "decode/json.h"
#include "theme/text.h"
#include "trust/anchors.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

namespace attest::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Flows)
};

constexpr std::size_t kMostLines = 400;
constexpr std::size_t kLineBytes = 400;
constexpr std::size_t kRawBytes = 16U << 10U;

void add(QStringList& lines, std::string_view text)
{
    lines.push_back(shown(text, kLineBytes));
}

QString rawText(ByteView body)
{
    const auto head = body.subspan(0, std::min(body.size(), kRawBytes));
    const auto text = asText(head);
    QStringList lines;
    const bool readable = text.find('\0') == text.npos && !head.empty() && head[0] < 0x80;
    if (!readable) {
        constexpr std::size_t kRow = 16;
        for (std::size_t at = 0; at < head.size() && at < kRow * 64; at += kRow) {
            lines.push_back(own(hex(head.subspan(at, std::min(kRow, head.size() - at)))));
        }
    } else {
        const auto safe = redactSecrets(text);
        std::string_view rest = safe;
        while (!rest.empty() && static_cast<std::size_t>(lines.size()) < kMostLines) {
            const auto end = std::min(rest.find('\n'), rest.size());
            lines.push_back(shown(rest.substr(0, end), kRawBytes));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    if (head.size() < body.size()) {
        lines.push_back(Words::tr("and %L1 bytes more").arg(body.size() - head.size()));
    }
    return lines.join(QLatin1Char('\n'));
}

QString certificatesText(const std::vector<decode::CertificatePtr>& certificates)
{
    QStringList lines;
    for (const auto& each : certificates) {
        lines.push_back(Words::tr("Subject  %1").arg(shown(decode::nameText(each->subject, 400))));
        lines.push_back(Words::tr("Issuer   %1").arg(shown(decode::nameText(each->issuer, 400))));
        lines.push_back(
            Words::tr("Valid    %1 to %2")
                .arg(own(formatRfc3339(each->notBefore)), own(formatRfc3339(each->notAfter))));
        lines.push_back(Words::tr("SHA-256  %1").arg(own(hex(each->sha256))));
        if (static_cast<std::size_t>(lines.size()) > kMostLines) {
            break;
        }
    }
    return lines.join(QLatin1Char('\n'));
}

QString valuesText(const decode::JsonText& json)
{
    QStringList lines;
    for (decode::NodeId id = 0; id < json.tree.size(); ++id) {
        if (json.tree.at(id).firstChild != decode::kNoNode) {
            continue;
        }
        if (static_cast<std::size_t>(lines.size()) >= kMostLines) {
            lines.push_back(Words::tr("and more: see the bytes"));
            break;
        }
        add(lines,
            redactSecrets(json.tree.path(id, json.buffers) + "  "
                + decode::displayValue(json.tree, id, json.buffers)));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

QString replyText(const verify::Exchange& exchange, ReplyForm form)
{
    if (exchange.reply.body.empty()) {
        return {};
    }
    // A reply may carry what lets whoever reads it act for somebody.
    const auto body = casefile::withoutCredentials(exchange.reply.body);
    if (form == ReplyForm::Decoded) {
        if (std::holds_alternative<verify::AiaRequest>(exchange.request)) {
            if (const auto read = trust::readCertificates(body); read && !read->empty()) {
                return certificatesText(*read);
            }
        } else if (const auto json = decode::readJsonText("reply", body)) {
            return valuesText(*json);
        }
    }
    return rawText(body);
}

} // namespace attest::ui
