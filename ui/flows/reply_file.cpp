// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/reply_file.h"

#include "base/limits.h"
#include "decode/json.h"
#include "explain/catalogue.h"
#include "theme/text.h"
#include "trust/anchors.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

namespace attest::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Flows)
};

std::variant<Bytes, QString> readUpTo(const QString& path, std::size_t limit)
{
    const QFileInfo info(path);
    const auto name = shown(utf8(info.fileName()), 120);
    if (!info.isFile()) {
        return Words::tr("%1 was not taken: it is not a regular file. Choose a file that holds the "
                         "reply.")
            .arg(name);
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Words::tr("%1 was not taken: it cannot be read (%2). Choose another, or change its "
                         "permissions.")
            .arg(name, file.errorString());
    }
    const auto read = file.read(static_cast<qint64>(limit) + 1);
    if (static_cast<std::size_t>(read.size()) > limit) {
        return Words::tr(
            "%1 was not taken: it has more than the %2 KiB that such a reply may have. "
            "Choose the file with the reply alone.")
            .arg(name)
            .arg(limit / 1024);
    }
    return Bytes(read.begin(), read.end());
}

QString unfit(const QString& path, const QString& wanted, const Problem* why)
{
    const auto name = shown(utf8(QFileInfo(path).fileName()), 120);
    return why ? Words::tr("%1 was not taken: it is not %2 (%3). Choose the file that the address "
                           "answers with.")
                     .arg(name, wanted, own(explain::explain(why->id, why->params).title))
               : Words::tr("%1 was not taken: it holds no %2. Choose the file that the address "
                           "answers with.")
                     .arg(name, wanted);
}

} // namespace

std::variant<verify::Reply, QString> replyFromFile(
    const QString& path, const verify::Request& request)
{
    const bool certificate = std::holds_alternative<verify::AiaRequest>(request);
    auto read = readUpTo(path, certificate ? kLimits.replyBytes : kLimits.evidenceBytes);
    if (auto* refused = std::get_if<QString>(&read)) {
        return std::move(*refused);
    }
    auto& bytes = std::get<Bytes>(read);
    if (certificate) {
        const auto certificates = trust::readCertificates(bytes);
        if (!certificates || certificates->empty()) {
            const auto why = certificates ? std::nullopt : std::optional(certificates.problem());
            return unfit(
                path, Words::tr("certificate as DER, PEM or PKCS #7"), why ? &*why : nullptr);
        }
    } else if (const auto json = decode::readJsonText("reply", bytes); !json) {
        const auto why = json.problem();
        return unfit(path, Words::tr("JSON"), &why);
    }
    return verify::Reply{
        verify::ReplyStatus::Ok, 0, std::move(bytes), utf8(QFileInfo(path).fileName())};
}

} // namespace attest::ui
