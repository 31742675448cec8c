// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action/actions.h"
#include "bytes/byte_text.h"
#include "evidence/field_words.h"
#include "live/pane.h"
#include "report/secret_spans.h"

class QTabBar;
class QToolButton;

namespace attest::ui {

class FindBar;
class GoBar;
class HexView;

/// The bytes of one buffer, in hexadecimal and as text.
class BytePane final : public Pane {
    Q_OBJECT
public:
    explicit BytePane(Actions& actions, QWidget* parent = nullptr);

private:
    void refresh(Change change) override;
    void showSelected() override;

    void connectView();
    void addActions();
    void addCopies();
    QAction* add(const Actions::Given& given);
    void showTabs();
    void showBuffer(BufferId buffer);
    void showMarks();
    void showFrom();
    void showStatus();
    void allow();
    void copy(BytesForm form);
    void showOrigin();
    void leaveBars();
    /// What is selected in this buffer; else the byte at the caret.
    [[nodiscard]] Span meant() const;
    /// The deepest field at a byte.
    [[nodiscard]] Span fieldAt(std::size_t offset) const;
    [[nodiscard]] QString told(const Span& span) const;
    [[nodiscard]] QString pemLabel(const Span& span) const;

    struct Copy {
        QString id;
        BytesForm form;
    };
    Actions& m_actions;
    HexView* m_view;
    QTabBar* m_tabs;
    FindBar* m_find;
    GoBar* m_go;
    QLabel* m_status;
    QToolButton* m_from; ///< leads to what the buffer was made from
    QToolButton* m_copyAs;
    Fields m_fields;
    report::SecretSpans m_secrets;
    std::vector<Copy> m_copies;
    BytesForm m_lastForm = BytesForm::Hex;
};

} // namespace attest::ui
