// SPDX-License-Identifier: GPL-3.0-or-later
#include "servers/exec_consents.h"

#include <QtCore/QCryptographicHash>

namespace attest::ui {
namespace {

// With its length, so that no two lists of words are written alike.
void add(QCryptographicHash& hash, const std::string& text)
{
    hash.addData(QByteArray::number(static_cast<qulonglong>(text.size())) + ':');
    hash.addData(QByteArray::fromStdString(text));
}

} // namespace

QString digestOf(const live::ExecPlugin& plugin)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    add(hash, std::to_string(plugin.words.size()));
    for (const auto& word : plugin.words) {
        add(hash, word);
    }
    for (const auto& [name, value] : plugin.environment) {
        add(hash, name);
        add(hash, value);
    }
    return QString::fromLatin1(hash.result().toHex());
}

void ExecConsents::allow(const live::ExecPlugin& plugin, For how)
{
    const auto digest = digestOf(plugin);
    m_session.insert(digest);
    if (how == For::Good) {
        auto kept = m_settings.livePrograms();
        kept.removeAll(digest);
        m_settings.setLivePrograms(kept << digest);
    }
}

AllowedPrograms ExecConsents::allowed() const
{
    auto all = m_session;
    for (const auto& digest : m_settings.livePrograms()) {
        all.insert(digest);
    }
    return all;
}

live::ExecConsent ExecAsking::mayRun()
{
    return [this](const live::ExecPlugin& plugin) {
        if (m_allowed.contains(digestOf(plugin))) {
            return true;
        }
        m_refused = std::make_shared<const live::ExecPlugin>(plugin);
        return false;
    };
}

} // namespace attest::ui
