// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/activities.h"

#include <QtCore/QTimer>

namespace attest::ui {

int Activities::begin(const QString& what, std::function<void()> cancel)
{
    const int id = ++m_last;
    m_all.push_back({{id, what, QDeadlineTimer(kPatience)}, std::move(cancel)});
    QTimer::singleShot(kPatience, this, [this] { emit changed(); });
    emit changed();
    return id;
}

void Activities::end(int id)
{
    if (std::erase_if(m_all, [id](const Entry& each) { return each.activity.id == id; }) > 0) {
        emit changed();
    }
}

void Activities::cancel(int id)
{
    const auto found = std::find_if(
        m_all.begin(), m_all.end(), [id](const Entry& each) { return each.activity.id == id; });
    if (found != m_all.end()) {
        const auto act = found->cancel;
        end(id);
        if (act) {
            act();
        }
    }
}

bool Activities::isRunning(int id) const
{
    return std::any_of(
        m_all.begin(), m_all.end(), [id](const Entry& each) { return each.activity.id == id; });
}

std::vector<Activities::Activity> Activities::shown() const
{
    std::vector<Activity> list;
    for (const auto& each : m_all) {
        if (each.activity.patience.hasExpired()) {
            list.push_back(each.activity);
        }
    }
    return list;
}

} // namespace attest::ui
