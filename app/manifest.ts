import type { MetadataRoute } from "next";

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: "Anubis",
    short_name: "Anubis",
    description: "Talk an AI guardian into releasing its prize pool.",
    start_url: "/bounty",
    display: "standalone",
    background_color: "#12100D",
    theme_color: "#0B0A08",
    icons: [
      { src: "/icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "/icon-512.png", sizes: "512x512", type: "image/png" },
      { src: "/icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
  };
}
