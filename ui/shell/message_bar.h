// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/marks.h"

#include <QtWidgets/QWidget>

#include <functional>
#include <vector>

class QVBoxLayout;

namespace attest::ui {

/// Something to tell, in the window and never in front of it.
struct Notice {
    Mark mark = Mark::Warned;
    QString title;
    QString detail; ///< what happened and what to do; may be empty
    struct Act {
        QString text;
        std::function<void()> run;
    };
    std::vector<Act> acts; ///< each ends the notice
    /// Asking again for the same thing replaces the notice of that key.
    QString key;
    std::function<void()> dismissed; ///< by hand
};

/// The notices that are open, newest first, above the page. At most kMost: older ones without a
/// question give way.
class MessageBar final : public QWidget {
    Q_OBJECT
public:
    static constexpr int kMost = 3;
    explicit MessageBar(QWidget* parent = nullptr);

    void tell(Notice notice);
    void withdraw(const QString& key);
    [[nodiscard]] int count() const;

private:
    void makeRoom();
    QVBoxLayout* m_lines;
};

} // namespace attest::ui
