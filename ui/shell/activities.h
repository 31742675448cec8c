// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDeadlineTimer>
#include <QtCore/QObject>

#include <functional>
#include <vector>

namespace attest::ui {

/// What is being worked on in the background. Only what takes longer than kPatience is worth telling.
class Activities : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    static constexpr int kPatience = 300; ///< milliseconds
    struct Activity {
        int id = 0;
        QString what;
        QDeadlineTimer patience;
    };
    /// `cancel`: what is to be done when nobody wants the result any more; the activity ends with it.
    int begin(const QString& what, std::function<void()> cancel);
    void end(int id);
    void cancel(int id);
    /// Those that run for long enough to be told of.
    [[nodiscard]] std::vector<Activity> shown() const;
    [[nodiscard]] bool isRunning(int id) const;
    [[nodiscard]] std::size_t count() const { return m_all.size(); }

signals:
    void changed();

private:
    struct Entry {
        Activity activity;
        std::function<void()> cancel;
    };
    std::vector<Entry> m_all;
    int m_last = 0;
};

} // namespace attest::ui
