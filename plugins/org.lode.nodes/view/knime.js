"use strict";
// The page inside KNIME: asks the window around it for the view's data (messages of KNIME's UI extension protocol).
(() => {
  const waiting = new Map();
  let count = 0;

  const post = message => window.parent.postMessage(message, "*");

  const request = (method, ...params) => new Promise(resolve => {
    const requestId = `lode-${++count}`;
    waiting.set(requestId, resolve);
    post({ type: "UIExtensionRequest", requestId, payload: { method, params } });
  });

  window.addEventListener("message", event => {
    const message = event.data;
    if (event.source !== window.parent || message === null || typeof message !== "object") {
      return;
    }
    if (message.type === "UIExtensionResponse" && waiting.has(message.requestId)) {
      waiting.get(message.requestId)(message.payload);
      waiting.delete(message.requestId);
    }
  });

  window.addEventListener("keydown", event => {
    if (event.key === "Escape") {
      post({ type: "UIExtensionEscapePressed" });
    }
  });

  const load = async () => {
    const config = await request("getConfig");
    post({ type: "UIExtensionReady" });
    if (config.initialData !== undefined && config.initialData !== null) {
      return config.initialData;
    }
    const { nodeId, projectId, workflowId, extensionType } = config;
    return request("callNodeDataService",
      { nodeId, projectId, workflowId, extensionType, serviceType: "initial_data", dataServiceRequest: "" });
  };

  const root = document.getElementById("view");
  load().then(data => Lode.render(root, Lode.unwrap(data))).catch(error => Lode.fail(root, error));
})();
