// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action/actions.h"
#include "chain/chain_graph.h"
#include "live/pane.h"

class QLabel;
class QSplitter;
class QStackedWidget;
class QTreeView;

namespace attest::ui {

class CertificateBytes;
class ChainView;
class PathList;

/// Every candidate path from the signer to the anchors, and why each holds or fails; for a token, how
/// its key was come by.
class ChainPane final : public Pane {
    Q_OBJECT
public:
    explicit ChainPane(Actions& actions, QWidget* parent = nullptr);

private:
    void refresh(Change change) override;
    void showSelected() override;
    void addActions();
    void rebuild();
    void arrange();
    void tell(const ChainGraph& graph);
    void choosePath();
    void selectBytes();
    void copyPem();
    void showBytes();
    void leaveBytes();
    void updateActions();
    void contextMenu(const QPoint& at);
    /// What the graph depends on, to leave it alone while the run goes on elsewhere.
    [[nodiscard]] std::tuple<const void*, bool, std::size_t> progress() const;

    Actions& m_actions;
    ChainView* m_view;
    QTreeView* m_paths;
    PathList* m_list;
    QSplitter* m_split;
    QLabel* m_story;
    QStackedWidget* m_pages; ///< the graph, or the bytes of one certificate
    CertificateBytes* m_bytes;
    std::optional<std::size_t> m_chosen;
    std::tuple<const void*, bool, std::size_t> m_shown{};
    bool m_quiet = false;
};

} // namespace attest::ui
