// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/closing.h"

#include "theme/text.h"

namespace attest::ui {

Closing::Closing(OpenCases& cases, Actions& actions, MessageBar& notices, QObject* parent)
    : QObject(parent)
    , m_cases(cases)
    , m_actions(actions)
    , m_notices(notices)
{
    connect(&cases, &OpenCases::listChanged, this, &Closing::saveNext, Qt::QueuedConnection);
    // Whoever looks at another case meanwhile has changed their mind.
    connect(&cases, &OpenCases::shownChanged, this, [this] {
        if (m_saving && m_cases.shown() != m_saving) {
            m_then = nullptr;
        }
    });
}

std::vector<LiveCase*> Closing::edited() const
{
    std::vector<LiveCase*> list;
    std::copy_if(m_cases.all().begin(), m_cases.all().end(), std::back_inserter(list),
        [](const LiveCase* each) { return each->isEdited(); });
    return list;
}

void Closing::close(LiveCase* live)
{
    const auto key = QStringLiteral("close:%1").arg(reinterpret_cast<quintptr>(live));
    if (!live->isEdited()) {
        m_notices.withdraw(key);
        m_cases.close(live);
        return;
    }
    m_cases.show(live);
    ask({live}, key, [this, held = QPointer(live)] {
        if (held) {
            m_cases.close(held);
        }
    });
}

bool Closing::mayQuit()
{
    const auto list = edited();
    if (m_settled || list.empty()) {
        return true;
    }
    ask(list, QStringLiteral("quit"), [this] {
        m_settled = true;
        emit readyToQuit();
    });
    return false;
}

void Closing::ask(
    const std::vector<LiveCase*>& list, const QString& key, std::function<void()> then)
{
    QStringList names;
    for (const auto* each : list) {
        names << shown(utf8(each->name()), 60);
    }
    const int count = static_cast<int>(list.size());
    Notice notice;
    notice.key = key;
    notice.title = count == 1 ? tr("%1 has changes that are not saved").arg(names.front())
                              : tr("%n case(s) have changes that are not saved", nullptr, count);
    notice.detail = count == 1 ? tr("Closing it now loses them.")
                               : tr("Closing the window now loses them: %1.")
                                     .arg(names.mid(0, 8).join(QStringLiteral(", ")));
    if (m_actions.find(QStringLiteral("file.save"))) {
        std::vector<QPointer<LiveCase>> toSave(list.begin(), list.end());
        notice.acts.push_back(
            {count == 1 ? tr("&Save and close") : tr("&Save all and close"), [this, toSave, then] {
                 m_toSave = toSave;
                 m_then = then;
                 m_saving = nullptr;
                 saveNext();
             }});
    }
    notice.acts.push_back({tr("&Discard changes"), [this, then] {
                               m_then = nullptr;
                               then();
                           }});
    notice.acts.push_back({tr("&Keep open"), [this] { m_then = nullptr; }});
    notice.dismissed = [this] { m_then = nullptr; };
    m_notices.tell(std::move(notice));
}

// Saving may ask for a name first, or fail: the next case has its turn only once this one is saved.
void Closing::saveNext()
{
    std::erase_if(
        m_toSave, [](const QPointer<LiveCase>& each) { return !each || !each->isEdited(); });
    if (!m_then) {
        return;
    }
    if (m_toSave.empty()) {
        const auto then = std::exchange(m_then, nullptr);
        then();
    } else if (m_saving != m_toSave.front()) {
        m_saving = m_toSave.front();
        m_cases.show(m_saving);
        m_actions.find(QStringLiteral("file.save"))->trigger();
    }
}

} // namespace attest::ui
