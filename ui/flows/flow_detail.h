// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action/actions.h"
#include "flows/flow_row.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QLabel;
class QPlainTextEdit;

namespace attest::ui {

/// One request: as a command, and what came back.
class FlowDetail final : public QWidget {
    Q_OBJECT
public:
    explicit FlowDetail(Actions& actions, QWidget* parent = nullptr);

    /// Whether there is room for the command besides what came back; it can be copied all the same.
    void setRoomy(bool roomy);
    /// Null: nothing is chosen.
    void showRow(const FlowRow* row, policy::Cloud cloud);

private:
    void resizeEvent(QResizeEvent* event) override;
    void layAbout();
    void showReply();

    QLabel* m_about;
    QString m_said; ///< there, whole
    QPlainTextEdit* m_curl;
    QComboBox* m_form;
    QLabel* m_replyAbout;
    QPlainTextEdit* m_reply;
    std::optional<verify::Exchange> m_exchange;
    bool m_roomy = true;
};

} // namespace attest::ui
